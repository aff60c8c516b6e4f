using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Moderation;

/// <summary>
/// Warning, muting and removing a member. The member is told in private, with the reason and never by whom; the others see at most
/// that somebody left.
/// </summary>
public static class SanctionEndpoints
{
    public static void MapSanctions(this IEndpointRouteBuilder api)
    {
        api.MapPost("/groups/{id}/members/{memberId}/sanctions", Sanction).RequireRole(ItemEndpoints.Staff);
        api.MapGet("/groups/{id}/members/{memberId}/sanctions", History).RequireRole(ItemEndpoints.Staff);
    }

    /// <summary>
    /// What somebody was told in this group before, and what the ladder suggests next. It is shown once the reading is recorded.
    /// </summary>
    private static async Task<IResult> History(
        Caller caller, string id, string memberId, HttpContext context, GroupDoor door, IAccountBook accounts, ISanctionBook sanctions,
        IAppealBook appeals, IAuditTrail audit, TimeProvider time)
    {
        if (await door.RefuseUnlessModerator(caller, new GroupId(id)) is { } refusal)
        {
            return (Problem)refusal;
        }

        var member = new MemberId(memberId);
        var lifted = (await appeals.AppealsOf(member)).Where(appeal => appeal.State == AppealState.Lifted)
            .Select(appeal => appeal.Sanction).ToHashSet();
        var before = (await sanctions.Of(member)).Where(sanction => sanction.Group.Value == id && !lifted.Contains(sanction.Id)).ToList();
        var (page, unpaged) = ListPage<Sanction>.Of(context, before, sanction => sanction.Id);
        if (page is null)
        {
            return (Problem)(unpaged ?? ProblemCode.InvalidLimit);
        }

        // Of who has erased their account there may be sanctions still.
        if (before.Count == 0 && await accounts.Find(member) is null)
        {
            return (Problem)ProblemCode.UnknownMember;
        }

        await audit.Record(new AuditEntry(time.Now(), caller.Id, "sanctions.read", $"{id}/{memberId}", "history"));
        return Results.Json(
            new HistoryView(
                AppealViews.Name(SanctionLadder.Next(before, time.Now())),
                [
                    .. page.Select(sanction => new PastView(
                        AppealViews.Name(sanction.Kind), sanction.At, sanction.Until, sanction.Reason)),
                ]),
            Json.Options);
    }

    private static async Task<IResult> Sanction(
        Caller caller, string id, string memberId, SanctionBody body, GroupDoor door, IGrainFactory grains)
    {
        if (await door.RefuseUnlessModerator(caller, new GroupId(id)) is { } refusal)
        {
            return (Problem)refusal;
        }

        if (Parse(body.Kind) is not { } kind)
        {
            return (Problem)ProblemCode.InvalidSanction;
        }

        var outcome = await grains.GetGrain<IGroupGrain>(id).Sanction(new SanctionMember(
            caller.Id, caller.Is(AccountRoles.Administrator), new MemberId(memberId), kind, body.Minutes, body.Reason ?? ""));
        if (Refusal(outcome.Result) is { } reason)
        {
            return (Problem)reason;
        }

        return Results.Json(
            new SanctionedView(outcome.Id, body.Kind ?? "", outcome.Until), Json.Options, statusCode: StatusCodes.Status201Created);
    }

    private static SanctionKind? Parse(string? kind) => kind switch
    {
        "warn" => SanctionKind.Warn,
        "mute" => SanctionKind.Mute,
        "remove" => SanctionKind.Remove,
        _ => null,
    };

    /// <summary>Null for what is no refusal.</summary>
    private static ProblemCode? Refusal(SanctionResult result) => result switch
    {
        SanctionResult.Done => null,
        SanctionResult.UnknownGroup => ProblemCode.UnknownGroup,
        SanctionResult.NotAModerator => ProblemCode.Forbidden,
        SanctionResult.UnknownMember => ProblemCode.UnknownMember,
        SanctionResult.NotAbove => ProblemCode.NotAbove,
        SanctionResult.ReasonMissing => ProblemCode.ReasonRequired,
        SanctionResult.ReasonTooLong => ProblemCode.ReasonTooLong,
        SanctionResult.InvalidMinutes => ProblemCode.InvalidMinutes,
    };

    private sealed record SanctionBody(string? Kind, int? Minutes, string? Reason);

    private sealed record HistoryView(string Next, IReadOnlyList<PastView> Sanctions);

    private sealed record PastView(string Kind, DateTimeOffset At, DateTimeOffset? Until, string Reason);

    private sealed record SanctionedView(string Id, string Kind, DateTimeOffset? Until);
}
