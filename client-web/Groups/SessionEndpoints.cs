using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Sessions;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>
/// When a group meets. <c>GET /api/groups/{id}/sessions</c> → the plan, the session that is on or comes next, and those after it;
/// facilitators and administrators: <c>PUT /api/groups/{id}/plan</c>, <c>DELETE /api/groups/{id}/plan</c>,
/// <c>POST /api/groups/{id}/sessions/move {"startsAt"}</c>.
/// </summary>
public static class SessionEndpoints
{
    private const int SessionsAhead = 8;
    private const AccountRoles MayRun = AccountRoles.Facilitator | AccountRoles.Administrator;

    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/groups/{id}/sessions", List);
        api.MapPut("/groups/{id}/plan", Plan).RequireRole(MayRun);
        api.MapDelete("/groups/{id}/plan", Unplan).RequireRole(MayRun);
        api.MapPost("/groups/{id}/sessions/move", Move).RequireRole(MayRun);
    }

    private static async Task<IResult> List(Caller caller, string id, IGroupLog log, TimeProvider time) =>
        await log.Load(new GroupId(id)) is { } group && (!group.IsPrivate || group.Seats.ContainsKey(caller.Id))
            ? Results.Json(ScheduleView.Of(group, SessionsAhead, time.Now()), Json.Options)
            : (Problem)ProblemCode.UnknownGroup;

    private static async Task<IResult> Plan(
        Caller caller, string id, PlanBody body, GroupDoor door, IGrainFactory grains, IAuditTrail audit, IGroupLog log, TimeProvider time)
    {
        if (await door.RefuseUnlessFacilitator(caller, new GroupId(id)) is { } refusal)
        {
            return (Problem)refusal;
        }

        return body.ToPlan() is { } plan
            ? await Do(
                caller, id, new PlanSessions(caller.Id, IsAdministrator(caller), plan, body.OpenBetweenSessions ?? true), grains, audit,
                log, time)
            : (Problem)InvalidPlan("Each session needs a day (monday to sunday), a time such as 19:30, and its minutes.");
    }

    private static async Task<IResult> Unplan(
        Caller caller, string id, GroupDoor door, IGrainFactory grains, IAuditTrail audit, IGroupLog log, TimeProvider time) =>
        await door.RefuseUnlessFacilitator(caller, new GroupId(id)) is { } refusal
            ? (Problem)refusal
            : await Do(caller, id, new PlanSessions(caller.Id, IsAdministrator(caller), null, true), grains, audit, log, time);

    private static async Task<IResult> Do(
        Caller caller, string id, PlanSessions command, IGrainFactory grains, IAuditTrail audit, IGroupLog log, TimeProvider time)
    {
        var act = command.Plan is null ? "group.unplan" : "group.plan";
        await audit.Record(new AuditEntry(time.Now(), caller.Id, act, id, command.Plan?.Zone ?? ""));
        var outcome = await grains.GetGrain<IGroupGrain>(id).PlanSessions(command);
        return outcome.Result switch
        {
            PlanResult.Planned => await List(caller, id, log, time),
            PlanResult.UnknownGroup => (Problem)ProblemCode.UnknownGroup,
            PlanResult.NotAFacilitator => (Problem)ProblemCode.Forbidden,
            PlanResult.UnknownZone => (Problem)InvalidPlan("We do not know this time zone. It needs a name such as Europe/Berlin."),
            PlanResult.SlotCount => (Problem)InvalidPlan("A plan has one to seven sessions a week."),
            PlanResult.InvalidSlot => (Problem)InvalidPlan("A session lasts 10 to 480 minutes."),
            PlanResult.Overlap => (Problem)InvalidPlan("Two of these sessions overlap."),
            PlanResult.GroupClosed => (Problem)ProblemCode.GroupClosed,
            PlanResult.InvalidReminder => (Problem)InvalidPlan("A reminder can come up to 1,440 minutes before."),
        };
    }

    private static async Task<IResult> Move(
        Caller caller, string id, MoveBody body, GroupDoor door, IGrainFactory grains, IAuditTrail audit, TimeProvider time)
    {
        if (await door.RefuseUnlessFacilitator(caller, new GroupId(id)) is { } refusal)
        {
            return (Problem)refusal;
        }

        if (body.StartsAt is not { } startsAt)
        {
            return (Problem)ProblemCode.InvalidTime;
        }

        await audit.Record(new AuditEntry(time.Now(), caller.Id, "group.session.move", id, ""));
        var outcome = await grains.GetGrain<IGroupGrain>(id).MoveSession(
            new MoveSession(caller.Id, IsAdministrator(caller), startsAt.ToUniversalTime()));
        return outcome.Result switch
        {
            MoveResult.Moved when outcome.Session is { } moved => Results.Json(SessionView.Of(moved), Json.Options),
            MoveResult.Moved or MoveResult.NothingPlanned => (Problem)ProblemCode.NothingPlanned,
            MoveResult.UnknownGroup => (Problem)ProblemCode.UnknownGroup,
            MoveResult.NotAFacilitator => (Problem)ProblemCode.Forbidden,
            MoveResult.InvalidTime => (Problem)ProblemCode.InvalidTime,
            MoveResult.Overlap => (Problem)ProblemCode.SessionOverlap,
        };
    }

    private static bool IsAdministrator(Caller caller) => caller.Is(AccountRoles.Administrator);

    private static ProblemCode InvalidPlan(string sentence) => ProblemCode.InvalidPlan with { Sentence = sentence };

    private sealed record MoveBody(DateTimeOffset? StartsAt);
}
