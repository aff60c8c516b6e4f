using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Chat;

/// <summary>Reading and writing in a room.</summary>
public static class MessageEndpoints
{
    public static void MapMessages(this IEndpointRouteBuilder api)
    {
        api.MapGet("/groups/{id}/messages", Read);
        api.MapPost("/groups/{id}/messages", Post);
        api.MapPut("/groups/{id}/messages/{messageId}", Edit);
        api.MapDelete("/groups/{id}/messages/{messageId}", Withdraw);
        api.MapPost("/groups/{id}/typing", Type);
    }

    private static async Task<IResult> Read(Caller caller, string id, string? before, string? limit, GroupDoor door, IGroupLog log)
    {
        var group = new GroupId(id);
        var (seat, refusal) = await door.Enter(caller, group);
        if (seat is null)
        {
            return (Problem)(refusal ?? ProblemCode.NotAMember);
        }

        if (!Page.TryReadCursor(before, out var beforeSeq))
        {
            return (Problem)ProblemCode.InvalidCursor;
        }

        if (!Page.TryReadLimit(limit, out var rows))
        {
            return (Problem)ProblemCode.InvalidLimit;
        }

        // The head is read first: what is posted between the two reads is in the page and comes again by the feed, never in neither.
        var head = await log.Head(group);
        var messages = await log.ReadMessagesBefore(group, beforeSeq ?? long.MaxValue, rows);
        return Results.Json(new MessagePage([.. messages.Select(MessageView.Of)], head), Json.Options);
    }

    private static async Task<IResult> Post(Caller caller, string id, NewMessage body, IGrainFactory grains)
    {
        if (!Guid.TryParse(body.MessageId, out var messageId))
        {
            return (Problem)ProblemCode.InvalidMessageId;
        }

        var command = new PostMessage(caller.Id, new MessageId(messageId), body.Text ?? "", body.ContentNote ?? "");
        var outcome = await grains.GetGrain<IMemberGrain>(caller.Id.Value).Post(new GroupId(id), command);
        return MessageProblems.Of(outcome.Result) is { } refusal
            ? new Problem(refusal, outcome.Until)
            : Results.Json(
                new PostedView(outcome.Seq, outcome.At),
                Json.Options,
                statusCode: outcome.Result == PostResult.Accepted ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static Task<IResult> Edit(Caller caller, string id, string messageId, NewMessage body, IGrainFactory grains) =>
        Change(id, messageId, grains, message => new ChangeMessage(
            caller.Id, message, MessageChange.Edit, body.Text ?? "", body.ContentNote ?? ""));

    private static Task<IResult> Withdraw(Caller caller, string id, string messageId, IGrainFactory grains) =>
        Change(id, messageId, grains, message => new ChangeMessage(caller.Id, message, MessageChange.Withdraw));

    private static async Task<IResult> Type(Caller caller, string id, GroupDoor door, IGrainFactory grains)
    {
        var (seat, refusal) = await door.Enter(caller, new GroupId(id));
        if (seat is null)
        {
            return (Problem)(refusal ?? ProblemCode.NotAMember);
        }

        await grains.GetGrain<IGroupGrain>(id).Typing(caller.Id);
        return Results.NoContent();
    }

    /// <summary>Sends a change to the room and answers with its event's sequence number.</summary>
    public static async Task<IResult> Change(string group, string messageId, IGrainFactory grains, Func<MessageId, ChangeMessage> command)
    {
        if (!Guid.TryParse(messageId, out var message))
        {
            return (Problem)ProblemCode.InvalidMessageId;
        }

        var outcome = await grains.GetGrain<IGroupGrain>(group).Change(command(new MessageId(message)));
        return MessageProblems.Of(outcome.Result) is { } refusal
            ? (Problem)refusal
            : Results.Json(new ChangedView(outcome.Seq), Json.Options);
    }

    private sealed record MessagePage(IReadOnlyList<MessageView> Messages, long Head);

    private sealed record PostedView(long Seq, DateTimeOffset At);

    private sealed record ChangedView(long Seq);
}
