using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Chat;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>
/// What moderators ask the clinicians: <c>GET /api/asks?state=open|answered</c>, <c>POST /api/asks/{id}/answer {"answer"}</c>. On the
/// console's stream an open one comes as <c>ask-raised</c>, without words. Reading one is recorded.
/// </summary>
public static class AskEndpoints
{
    public static void MapAsks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/asks", List).RequireRole(AccountRoles.Clinician);
        api.MapPost("/asks/{id}/answer", Answer).RequireRole(AccountRoles.Clinician);
    }

    private static async Task<IResult> List(
        Caller caller, string? state, HttpContext context, IItemTalk talk, IModerationQueue queue, IGroupLog log, IGroupDirectory directory,
        IAccountBook accounts, IAuditTrail audit, TimeProvider time)
    {
        if (state is not (null or "" or "open" or "answered"))
        {
            return (Problem)ProblemCode.InvalidAskState;
        }

        var (page, refusal) = ListPage<ClinicianAsk>.Of(context, await talk.Asks(answered: state == "answered"), ask => ask.Id);
        if (page is null)
        {
            return (Problem)(refusal ?? ProblemCode.InvalidLimit);
        }

        var views = new List<AskView>();
        foreach (var ask in page)
        {
            await audit.Record(new AuditEntry(time.Now(), caller.Id, "clinician-ask.read", ask.Id, "console"));
            var item = await queue.Find(ask.Item);
            var message = item is null ? null : await log.FindMessage(item.Group, item.MessageId);
            views.Add(new AskView(
                ask.Id, ask.Item.Value, item?.Group.Value ?? "", item is null ? "" : (await directory.Find(item.Group))?.Name ?? "",
                item?.Reason ?? "", await Name(accounts, ask.By), ask.At, ask.Note, message is null ? null : MessageView.Of(message),
                await Name(accounts, ask.AnsweredBy), ask.AnsweredAt, ask.Answer));
        }

        return Results.Json(views, Json.Options);
    }

    private static async Task<IResult> Answer(Caller caller, string id, AnswerBody body, IItemTalk talk, TimeProvider time)
    {
        if (await talk.FindAsk(id) is not { } ask)
        {
            return (Problem)ProblemCode.NotFound;
        }

        if (TextRules.IsBlank(body.Answer ?? ""))
        {
            return (Problem)ProblemCode.NoteMissing;
        }

        if ((body.Answer ?? "").Length > ItemNote.MaxLength)
        {
            return (Problem)ProblemCode.ReasonTooLong;
        }

        var answered = ask with { AnsweredBy = caller.Id, AnsweredAt = time.Now(), Answer = body.Answer ?? "" };
        return await talk.Answer(answered, new AuditEntry(time.Now(), caller.Id, "clinician-ask.answer", $"{ask.Item}/{id}", ""))
            ? Results.Json(new AnsweredView(id, answered.AnsweredAt), Json.Options)
            : (Problem)ProblemCode.AlreadyAnswered;
    }

    private static async Task<string?> Name(IAccountBook accounts, MemberId? who) =>
        who is { } id ? (await accounts.Find(id))?.Pseudonym : null;

    private sealed record AnswerBody(string? Answer)
    {
        public override string ToString() => "an answer";
    }

    private sealed record AnsweredView(string Id, DateTimeOffset? AnsweredAt);

    private sealed record AskView(
        string Id, string ItemId, string GroupId, string GroupName, string Reason, string? AskedBy, DateTimeOffset AskedAt, string Note,
        MessageView? Message, string? AnsweredBy, DateTimeOffset? AnsweredAt, string Answer)
    {
        public override string ToString() => $"ask {Id}";
    }
}
