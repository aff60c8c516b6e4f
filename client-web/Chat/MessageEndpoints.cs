using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Moderation;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Members;
using TherapyGroups.Moderation;

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
        api.MapPut("/groups/{id}/messages/{messageId}/content-note", AddNote).RequireRole(ItemEndpoints.Staff);
        api.MapPost("/groups/{id}/typing", Type);
    }

    private static async Task<IResult> Read(
        Caller caller, string id, string? before, string? limit, GroupDoor door, RoomHistory history, IHeldMessages held,
        IGuestBook guests)
    {
        var (view, refusal) = await door.EnterToRead(caller, new GroupId(id));
        if (view is null)
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

        var (messages, head) = await history.Read(view, beforeSeq ?? long.MaxValue, rows);

        // A page that is not full reaches back to the beginning of what the reader may see.
        var from = messages.Count == rows ? messages[0].Seq : view.FromSeq;
        var arrivals = await guests.Arrivals(view.Group, from, beforeSeq ?? long.MaxValue, rows);
        return Results.Json(
            new MessagePage(
                await View(caller, view.Group, messages, held), head, from > view.FromSeq ? from : null,
                [.. arrivals.Select(one => new ArrivalView(one.Seq, one.At, one.Member.Value, one.Pseudonym))]),
            Json.Options);
    }

    /// <summary>Whoever wrote a hidden message may read what they wrote, and why it is hidden; nobody else does.</summary>
    private static async Task<IReadOnlyList<MessageView>> View(
        Caller caller, GroupId group, IReadOnlyList<Message> messages, IHeldMessages held)
    {
        if (!messages.Any(message => message.State == MessageState.Hidden && message.Author == caller.Id))
        {
            return [.. messages.Select(MessageView.Of)];
        }

        var own = await held.Own(group, caller.Id, messages[0].Seq, messages[^1].Seq);
        return
        [
            .. messages.Select(message => own.TryGetValue(message.MessageId, out var mine)
                ? MessageView.Of(message).ForAuthor(mine)
                : MessageView.Of(message)),
        ];
    }

    private static async Task<IResult> Post(
        Caller caller, string id, NewMessage body, GroupDoor door, IGrainFactory grains, IPrivateRoomBook rooms, CallAgain again)
    {
        if (await door.RefuseToWrite(caller, new GroupId(id)) is { } closed)
        {
            return (Problem)closed;
        }

        if (!Guid.TryParse(body.MessageId, out var messageId))
        {
            return (Problem)ProblemCode.InvalidMessageId;
        }

        var command = new PostMessage(caller.Id, new MessageId(messageId), body.Text ?? "", body.ContentNote ?? "");
        var author = grains.GetGrain<IMemberGrain>(caller.Id.Value);

        // The same message twice is one message.
        var outcome = await again.Until(() => author.Post(new GroupId(id), command));
        return MessageProblems.Of(outcome.Result) is { } refusal
            ? new Problem(await Told(refusal, new GroupId(id), rooms), outcome.Until)
            : Results.Json(
                PostedView.Of(outcome),
                Json.Options,
                statusCode: outcome.Result == PostResult.Accepted ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Edit(
        Caller caller, string id, string messageId, EditedMessage body, GroupDoor door, IGrainFactory grains, IPrivateRoomBook rooms)
    {
        var group = new GroupId(id);
        if (await door.RefuseToWrite(caller, group) is { } closed)
        {
            return (Problem)closed;
        }

        if (!Guid.TryParse(messageId, out var message))
        {
            return (Problem)ProblemCode.InvalidMessageId;
        }

        var outcome = await grains.GetGrain<IMemberGrain>(caller.Id.Value).Edit(group, new ChangeMessage(
            caller.Id, new MessageId(message), MessageChange.Edit, body.Text ?? "", body.ContentNote ?? "", KeepsNote: body.KeepsNote));
        return MessageProblems.Of(outcome.Result) is { } refusal
            ? new Problem(await Told(refusal, group, rooms), outcome.Until)
            : Changed(outcome);
    }

    /// <summary>A room that is over does not open again: nobody is to wait for it with what they want to say.</summary>
    private static async Task<ProblemCode> Told(ProblemCode refusal, GroupId group, IPrivateRoomBook rooms) =>
        (refusal == ProblemCode.RoomClosed || refusal == ProblemCode.GroupOver) && await rooms.OfGroup(group) is { IsOpen: false }
            ? ProblemCode.PrivateRoomOver
            : refusal;

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

    private static async Task<IResult> AddNote(
        Caller caller, string id, string messageId, NoteBody body, GroupDoor door, IGroupLog log, IGrainFactory grains,
        IAuditTrail audit, TimeProvider time)
    {
        var group = new GroupId(id);
        if (await door.RefuseUnlessModerator(caller, group) is { } refusal)
        {
            return (Problem)refusal;
        }

        var (found, unknown) = await Find(log, group, messageId);
        if (found is null)
        {
            return (Problem)(unknown ?? ProblemCode.UnknownMessage);
        }

        await audit.Record(new AuditEntry(time.Now(), caller.Id, "message.note", found.MessageId.ToString(), ""));
        return await Change(id, messageId, grains, message => new ChangeMessage(
            caller.Id, message, MessageChange.AddNote, ContentNote: (body.Note ?? "").Trim(),
            AsAdministrator: caller.Is(AccountRoles.Administrator)));
    }

    /// <summary>
    /// The message that somebody names, or why there is none: what the audit says was done to a message was done to one that is there.
    /// </summary>
    public static async Task<(Message? Message, ProblemCode? Refusal)> Find(IGroupLog log, GroupId group, string messageId) =>
        !Guid.TryParse(messageId, out var id) ? (null, ProblemCode.InvalidMessageId)
        : await log.FindMessage(group, new MessageId(id)) is { } found ? (found, null)
        : (null, ProblemCode.UnknownMessage);

    /// <summary>Sends a change to the room and answers with its event's sequence number.</summary>
    public static async Task<IResult> Change(
        string group, string messageId, IGrainFactory grains, Func<MessageId, ChangeMessage> command)
    {
        if (!Guid.TryParse(messageId, out var message))
        {
            return (Problem)ProblemCode.InvalidMessageId;
        }

        var outcome = await grains.GetGrain<IGroupGrain>(group).Change(command(new MessageId(message)));
        return MessageProblems.Of(outcome.Result) is { } refusal ? new Problem(refusal, outcome.Until) : Changed(outcome);
    }

    private static IResult Changed(ChangeOutcome outcome) => Results.Json(
        outcome.HeldFor.Length == 0
            ? new ChangedView(outcome.Seq)
            : new ChangedView(outcome.Seq, "hidden", Review: true, HeldSentences.Of(outcome.HeldFor)),
        Json.Options);

    /// <summary>
    /// With <paramref name="Guests"/>, who came to sit in between these messages: the group is told live, and on coming back. What is
    /// older comes with <paramref name="Next"/> as <c>before</c>; null if nothing is.
    /// </summary>
    private sealed record MessagePage(IReadOnlyList<MessageView> Messages, long Head, long? Next, IReadOnlyList<ArrivalView> Guests);

    private sealed record ArrivalView(long Seq, DateTimeOffset At, string MemberId, string Pseudonym)
    {
        public override string ToString() => $"arrival at {Seq}";
    }

    /// <summary>A held message is kept as safely as any other: the answer says so, and that it waits.</summary>
    private sealed record PostedView(long Seq, DateTimeOffset At, string State, bool Review, string? Sentence)
    {
        public static PostedView Of(PostOutcome outcome) => outcome.HeldFor.Length == 0
            ? new PostedView(outcome.Seq, outcome.At, "visible", Review: false, Sentence: null)
            : new PostedView(outcome.Seq, outcome.At, "hidden", Review: true, HeldSentences.Of(outcome.HeldFor));
    }

    private sealed record ChangedView(long Seq, string? State = null, bool Review = false, string? Sentence = null);

    private sealed record NoteBody(string? Note);
}
