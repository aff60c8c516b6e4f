using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Worries;

namespace TherapyGroups.ClientWeb.Safety;

/// <summary>
/// Telling the team about somebody in the same group. Whom it is about never learns that, or by whom. Guests may: whoever sits in and
/// reads of danger is not to keep it to themselves.
/// </summary>
public static class WorryEndpoints
{
    public static void MapWorries(this IEndpointRouteBuilder api)
    {
        api.MapPost("/groups/{id}/messages/{messageId}/worries", TellOfMessage);
        api.MapPost("/groups/{id}/members/{memberId}/worries", TellOfMember);
    }

    public static string Name(WorryUrgency urgency) => urgency switch
    {
        WorryUrgency.Now => "now",
        WorryUrgency.NotNow => "not-now",
        WorryUrgency.Unsure => "unsure",
    };

    private static async Task<IResult> TellOfMessage(
        Caller caller, string id, string messageId, WorryBody body, GroupDoor door, IGroupLog log, Tellings tellings)
    {
        var group = new GroupId(id);
        if (await door.EnterToRead(caller, group) is { View: null } closed)
        {
            return (Problem)(closed.Refusal ?? ProblemCode.NotAMember);
        }

        if (!Guid.TryParse(messageId, out var guid) || await log.FindMessage(group, new MessageId(guid)) is not { } message)
        {
            return (Problem)ProblemCode.UnknownMessage;
        }

        return await tellings.Tell(caller, group, message.Author, message.MessageId, body);
    }

    private static async Task<IResult> TellOfMember(
        Caller caller, string id, string memberId, WorryBody body, GroupDoor door, IGroupDirectory directory, Tellings tellings)
    {
        var group = new GroupId(id);
        if (await door.EnterToRead(caller, group) is { View: null } closed)
        {
            return (Problem)(closed.Refusal ?? ProblemCode.NotAMember);
        }

        return await directory.FindSeat(group, new MemberId(memberId)) is null
            ? (Problem)ProblemCode.UnknownMember
            : await tellings.Tell(caller, group, new MemberId(memberId), null, body);
    }
}
