using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Server;

/// <summary>What tests of the grains say again and again.</summary>
internal static class Conversation
{
    public static PostMessage Says(this MemberId author, string text, MessageId? id = null) =>
        new(author, id ?? new MessageId(Guid.NewGuid()), text, "");

    /// <summary>Posts past the member's pace.</summary>
    public static Task<PostOutcome> Post(this RunningServer server, GroupId group, MemberId author, string text) =>
        server.Group(group).Post(author.Says(text));

    /// <summary>Every posting in a group's log, oldest first.</summary>
    public static async Task<IReadOnlyList<Message>> Posted(this RunningServer server, GroupId group) =>
        await server.Books.Log.ReadMessagesBefore(group, long.MaxValue, 1_000);

    /// <summary>Waits until moderation has looked at all that the log holds.</summary>
    public static Task IsScreened(this RunningServer server, GroupId group) =>
        Eventually.Holds("moderation to reach the head of the log", async () =>
            await server.Books.Screening.Cursor(group) == await server.Books.Log.Head(group));

    /// <summary>Waits for the one open case that looks as wanted.</summary>
    public static Task<RiskCase> OpenCase(this RunningServer server, string what, Func<RiskCase, bool> isWanted) =>
        Eventually.Gives($"the one open case {what}", async () =>
            await server.Books.Cases.Open() is [var only] && isWanted(only) ? only : null);

    /// <summary>A group with Ana in it, and Dr. Rivera on duty.</summary>
    public static async Task<(GroupId Group, MemberId Ana, MemberId Rivera)> Evening(this RunningServer server)
    {
        var group = await server.World.Group();
        var ana = await server.World.SeatedMember(group, "ana");
        var rivera = await server.World.Clinician("dr-rivera", isOnDuty: true);
        return (group, ana, rivera);
    }
}
