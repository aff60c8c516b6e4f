using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Server;

/// <summary>What tests of the grains say again and again.</summary>
internal static class Conversation
{
    private static readonly TimeSpan EvenStep = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan EvenlyAtMost = 3 * ClockTrust.DoubtFor;

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

    /// <summary>Lets a minute pass, and waits until the sweep that forgets has looked at the clock.</summary>
    public static async Task ClockIsLookedAt(this RunningServer server)
    {
        server.Time.Advance(TimeSpan.FromMinutes(1));
        await server.ClockWasSeen();
    }

    /// <summary>
    /// Lets the clock go evenly until it is believed. Every silo is waited for: one that is late writes down what the clock said before,
    /// and in larger steps that would be a leap.
    /// </summary>
    public static async Task ClockIsBelieved(this RunningServer server)
    {
        var steps = (int)(EvenlyAtMost / EvenStep);
        for (var step = 0; step < steps; step++)
        {
            server.Time.Advance(EvenStep);
            await server.ClockWasSeen();
            if (server.Number("SELECT COUNT(*) FROM clock_watch WHERE doubted_since IS NULL") == 1)
            {
                return;
            }
        }

        throw new TimeoutException($"Waited in vain for the clock to be believed, for {EvenlyAtMost} by that clock.");
    }

    private static Task ClockWasSeen(this RunningServer server) => Eventually.Holds("every silo to look at the clock", () =>
        server.LooksAtTheClock.All(seen => (server.Time.GetUtcNow() - seen).Duration() < TimeSpan.FromMinutes(1)));

    /// <summary>Lets seconds pass until something holds.</summary>
    public static Task Passes(this RunningServer server, string what, Func<Task<bool>> condition) => Eventually.Holds(what, () =>
    {
        server.Time.Advance(TimeSpan.FromSeconds(1));
        return condition();
    });

    /// <summary>A group with Ana in it, and Dr. Rivera on duty.</summary>
    public static async Task<(GroupId Group, MemberId Ana, MemberId Rivera)> Evening(this RunningServer server)
    {
        var group = await server.World.Group();
        var ana = await server.World.SeatedMember(group, "ana");
        var rivera = await server.World.Clinician("dr-rivera", isOnDuty: true);
        return (group, ana, rivera);
    }
}
