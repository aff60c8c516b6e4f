using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Moderation;

/// <summary>
/// What a member was told, and how they appeal: <c>GET /api/me/sanctions</c>; <c>POST /api/me/sanctions/{id}/appeal {"words"}</c> → 201,
/// once a sanction. It goes to another moderator of the group than the one who acted, or to a facilitator or administrator:
/// <c>GET /api/moderation/appeals?group=&amp;state=open|upheld|lifted</c>,
/// <c>POST /api/moderation/appeals/{id}/decide {"outcome":"upheld"|"lifted","reason"}</c>. The member is told at once.
/// </summary>
public static class AppealEndpoints
{
    public static void MapAppeals(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me/sanctions", Mine);
        api.MapPost("/me/sanctions/{id}/appeal", Raise);
        api.MapGet("/moderation/appeals", List).RequireRole(ItemEndpoints.Staff);
        api.MapPost("/moderation/appeals/{id}/decide", Decide).RequireRole(ItemEndpoints.Staff);
    }

    private static async Task<IResult> Mine(Caller caller, HttpContext context, ISanctionBook sanctions, AppealViews views)
    {
        var (page, refusal) = ListPage<Sanction>.Of(context, await sanctions.Of(caller.Id), sanction => sanction.Id);
        return page is null
            ? (Problem)(refusal ?? ProblemCode.InvalidLimit)
            : Results.Json(await views.OfMember(caller.Id, page), Json.Options);
    }

    private static async Task<IResult> Raise(
        Caller caller, string id, AppealBody body, ISanctionBook sanctions, INoticeBook notices, IAppealBook appeals, IIdSource ids,
        TimeProvider time)
    {
        if (await FindOwn(caller, id, sanctions, notices) is not { } sanction)
        {
            return (Problem)ProblemCode.NotFound;
        }

        if (TextRules.IsBlank(body.Words ?? ""))
        {
            return (Problem)ProblemCode.AppealWordsMissing;
        }

        if ((body.Words ?? "").Length > Appeal.WordsMaxLength)
        {
            return (Problem)ProblemCode.TooLong;
        }

        var appeal = new Appeal(ids.Next(), sanction.Id, sanction.Group, caller.Id, body.Words ?? "", time.Now());
        return await appeals.Raise(appeal)
            ? Results.Json(new RaisedView(appeal.Id, "open", appeal.At), Json.Options, statusCode: StatusCodes.Status201Created)
            : (Problem)ProblemCode.AlreadyAppealed;
    }

    /// <summary>A sanction of the caller's, by its own id or by that of the notice that told of it.</summary>
    private static async Task<Sanction?> FindOwn(Caller caller, string id, ISanctionBook sanctions, INoticeBook notices)
    {
        var sanction = await sanctions.Find(id);
        if (sanction is null && Page.TryReadCursor(id, out var notice) && notice is { } number)
        {
            var told = (await notices.Unseen(caller.Id, number - 1)).FirstOrDefault(
                one => one.Id == number && one.Kind == MemberNoticeKind.Sanction);
            sanction = told is null ? null : await sanctions.Find(told.Subject);
        }

        return sanction?.Member == caller.Id ? sanction : null;
    }

    private static async Task<IResult> List(
        Caller caller, string? group, string? state, HttpContext context, IAppealBook appeals, IGroupDirectory directory,
        AppealViews views)
    {
        if (AppealViews.ParseState(state) is not { } wanted)
        {
            return (Problem)ProblemCode.InvalidAppealState;
        }

        var found = new List<Appeal>();
        if (caller.Is(AccountRoles.Administrator))
        {
            found.AddRange(await appeals.ListAppeals(group is null ? null : new GroupId(group), wanted));
        }
        else
        {
            foreach (var one in (await ModerationViews.ModeratedBy(caller, directory)).Where(one => group is null || one.Value == group))
            {
                found.AddRange(await appeals.ListAppeals(one, wanted));
            }
        }

        var (page, refusal) = ListPage<Appeal>.Of(
            context, [.. found.OrderBy(appeal => appeal.At).ThenBy(appeal => appeal.Id, StringComparer.Ordinal)], appeal => appeal.Id);
        return page is null
            ? (Problem)(refusal ?? ProblemCode.InvalidLimit)
            : Results.Json(await views.OfJudge(caller, page), Json.Options);
    }

    private static async Task<IResult> Decide(
        Caller caller, string id, DecisionBody body, ItemDoor door, IGrainFactory grains)
    {
        if (await door.FindAppeal(caller, id) is not { } appeal)
        {
            return (Problem)ItemDoor.Refusal(caller);
        }

        if (body.Outcome is not ("upheld" or "lifted"))
        {
            return (Problem)ProblemCode.InvalidDecision;
        }

        var result = await grains.GetGrain<IGroupGrain>(appeal.Group.Value).DecideAppeal(new DecideAppeal(
            id, caller.Id, caller.Is(AccountRoles.Administrator), body.Outcome == "lifted", body.Reason ?? ""));
        return Refusal(result) is { } refusal ? (Problem)refusal : Results.Json(new DecidedView(id, body.Outcome), Json.Options);
    }

    /// <summary>Null for what is no refusal.</summary>
    private static ProblemCode? Refusal(AppealResult result) => result switch
    {
        AppealResult.Decided => null,
        AppealResult.UnknownGroup or AppealResult.UnknownAppeal => ProblemCode.NotFound,
        AppealResult.AlreadyDecided => ProblemCode.AlreadyDecided,
        AppealResult.NotAModerator => ProblemCode.Forbidden,
        AppealResult.NotImpartial => ProblemCode.NotImpartial,
        AppealResult.ReasonMissing => ProblemCode.ReasonRequired,
        AppealResult.ReasonTooLong => ProblemCode.ReasonTooLong,
    };

    private sealed record AppealBody(string? Words)
    {
        public override string ToString() => "an appeal";
    }

    private sealed record DecisionBody(string? Outcome, string? Reason);

    private sealed record RaisedView(string Id, string State, DateTimeOffset At);

    private sealed record DecidedView(string Id, string Outcome);
}
