using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Chat;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;

namespace TherapyGroups.ClientWeb.Moderation;

/// <summary>Reports by members, and the peer moderators' queue.</summary>
public static class ItemEndpoints
{
    private const int ReasonMaxLength = 1_000;
    private static readonly string[] Outcomes = ["no-action", "hidden", "restored", "warned", "muted", "removed", "escalated"];

    public static void MapModeration(this IEndpointRouteBuilder api)
    {
        api.MapPost("/groups/{id}/messages/{messageId}/reports", Report).RequireRateLimiting(Limits.Reports);
        api.MapPut("/groups/{id}/messages/{messageId}/visibility", SetVisibility).RequireRole(Staff).OpenInPrivateRooms();
        api.MapGet("/moderation/items", List).RequireRole(Staff);
        api.MapPost("/moderation/items/{id}/claim", Claim).RequireRole(Staff);
        api.MapPost("/moderation/items/{id}/resolve", Resolve).RequireRole(Staff);
    }

    /// <summary>Who may moderate at all; which groups, each of them says.</summary>
    public static AccountRoles Staff => AccountRoles.PeerModerator | AccountRoles.Facilitator | AccountRoles.Administrator;

    private static async Task<IResult> Report(
        Caller caller, string id, string messageId, ReportBody body, GroupDoor door, IGroupLog log, IModerationQueue queue, IIdSource ids,
        TimeProvider time)
    {
        var group = new GroupId(id);
        var (view, refusal) = await door.EnterToRead(caller, group);
        if (view is null)
        {
            return (Problem)(refusal ?? ProblemCode.NotAMember);
        }

        if (CheckReason(body.Reason, body.Note) is { } reasonRefusal)
        {
            return (Problem)reasonRefusal;
        }

        if (!Guid.TryParse(messageId, out var guid) || await log.FindMessage(group, new MessageId(guid)) is not { } message)
        {
            return (Problem)ProblemCode.UnknownMessage;
        }

        var item = new ModerationItem(
            new ModerationItemId(ids.Next()), ModerationItemKind.Report, group, message.MessageId, caller.Id, body.Reason ?? "",
            body.Note ?? "", ModerationItemState.Open, null, time.Now(), "", "");
        var added = await queue.Add(item);
        return Results.Json(new ReportedView(added.Value), Json.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> SetVisibility(
        Caller caller, string id, string messageId, VisibilityBody body, GroupDoor door, IGroupLog log, IGrainFactory grains,
        IAuditTrail audit, TimeProvider time)
    {
        var group = new GroupId(id);
        if (await door.RefuseUnlessModerator(caller, group) is { } refusal)
        {
            return (Problem)refusal;
        }

        if (body.Hidden is not { } hidden)
        {
            return (Problem)ProblemCode.InvalidBody;
        }

        if (CheckReason(body.Reason, null) is { } reasonRefusal)
        {
            return (Problem)reasonRefusal;
        }

        var (found, unknown) = await MessageEndpoints.Find(log, group, messageId);
        if (found is null)
        {
            return (Problem)(unknown ?? ProblemCode.UnknownMessage);
        }

        var change = hidden ? MessageChange.Hide : MessageChange.Restore;
        await audit.Record(new AuditEntry(
            time.Now(), caller.Id, change == MessageChange.Hide ? "message.hide" : "message.restore", found.MessageId.ToString(),
            body.Reason ?? ""));
        return await MessageEndpoints.Change(id, messageId, grains, message =>
            new ChangeMessage(
                caller.Id, message, change, Reason: body.Reason ?? "", AsAdministrator: caller.Is(AccountRoles.Administrator)));
    }

    private static async Task<IResult> List(
        Caller caller, string? group, string? state, HttpContext context, IModerationQueue queue, IGroupDirectory directory,
        ModerationViews views)
    {
        if (ParseState(state) is not { } wanted)
        {
            return (Problem)ProblemCode.InvalidState;
        }

        var items = new List<ModerationItem>();
        if (caller.Is(AccountRoles.Administrator))
        {
            items.AddRange(await queue.List(group is null ? null : new GroupId(group), wanted));
        }
        else
        {
            foreach (var id in (await ModerationViews.ModeratedBy(caller, directory)).Where(id => group is null || id.Value == group))
            {
                items.AddRange(await queue.List(id, wanted));
            }
        }

        // What waits longest is looked at first; of what is done, what was done lately.
        var ordered = wanted == ModerationItemState.Resolved
            ? items.OrderByDescending(item => item.RaisedAt)
            : items.OrderBy(item => item.RaisedAt);
        var (page, refusal) = ListPage<ModerationItem>.Of(context, [.. ordered], item => item.Id.Value);
        return page is null ? (Problem)(refusal ?? ProblemCode.InvalidLimit) : Results.Json(await views.Of(caller, page), Json.Options);
    }

    private static async Task<IResult> Claim(
        Caller caller, string id, IModerationQueue queue, ItemDoor door, GroupDoor groups, TimeProvider time)
    {
        if (await door.Find(caller, id) is not { } item)
        {
            return (Problem)ItemDoor.Refusal(caller);
        }

        // Whoever runs the group may take it over at any time: a report does not wait for one moderator.
        var takesOver = await groups.RefuseUnlessFacilitator(caller, item.Group) is null;
        var record = new AuditEntry(time.Now(), caller.Id, "moderation-item.claim", id, "");
        return await queue.Claim(item.Id, caller.Id, record, takesOver)
            ? Results.Json(new ItemStateView(id, "claimed"), Json.Options)
            : (Problem)ProblemCode.AlreadyClaimed;
    }

    private static async Task<IResult> Resolve(
        Caller caller, string id, ResolveBody body, IModerationQueue queue, ItemDoor door, OutcomeActs acts, TimeProvider time)
    {
        if (await door.Find(caller, id) is not { } item)
        {
            return (Problem)ItemDoor.Refusal(caller);
        }

        if (body.Outcome is not { } outcome || !Outcomes.Contains(outcome))
        {
            return (Problem)ProblemCode.InvalidOutcome;
        }

        if (CheckReason(body.Reason, null) is { } refusal)
        {
            return (Problem)refusal;
        }

        // Whoever has it decides it: from here on nobody else does, and the message is not changed for an item that is another's.
        if (item.State == ModerationItemState.Resolved || !await queue.Claim(item.Id, caller.Id))
        {
            return (Problem)ProblemCode.AlreadyClaimed;
        }

        await acts.Do(caller, item, outcome, body.Reason ?? "");
        var record = new AuditEntry(time.Now(), caller.Id, "moderation-item.resolve", id, outcome);
        return await queue.Resolve(item.Id, caller.Id, outcome, body.Reason ?? "", record)
            ? Results.Json(new ItemStateView(id, "resolved"), Json.Options)
            : (Problem)ProblemCode.AlreadyClaimed;
    }

    private static ModerationItemState? ParseState(string? state) => state switch
    {
        null or "" or "open" => ModerationItemState.Open,
        "claimed" => ModerationItemState.Claimed,
        "resolved" => ModerationItemState.Resolved,
        _ => null,
    };

    private static ProblemCode? CheckReason(string? reason, string? note)
    {
        if (TextRules.IsBlank(reason ?? ""))
        {
            return ProblemCode.ReasonRequired;
        }

        return (reason ?? "").Length > ReasonMaxLength || (note ?? "").Length > ReasonMaxLength ? ProblemCode.ReasonTooLong : null;
    }

    private sealed record ReportBody(string? Reason, string? Note);

    private sealed record VisibilityBody(bool? Hidden, string? Reason);

    private sealed record ResolveBody(string? Outcome, string? Reason);

    private sealed record ReportedView(string Id);

    private sealed record ItemStateView(string Id, string State);
}
