using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Duty;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>The plan of shifts. A clinician plans their own, an administrator anybody's. Times are UTC.</summary>
public static class ShiftEndpoints
{
    private static readonly TimeSpan ShownBefore = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShownAhead = TimeSpan.FromDays(14);

    public static void MapShifts(this IEndpointRouteBuilder api)
    {
        var shifts = api.MapGroup("/duty/shifts").RequireRole(AccountRoles.Clinician | AccountRoles.Administrator);
        shifts.MapGet("", List);
        shifts.MapPost("", Plan);
        shifts.MapDelete("/{id}", Cancel);
    }

    /// <summary>By their beginning; left out, <c>from</c> is a day ago and <c>to</c> two weeks ahead.</summary>
    private static async Task<IResult> List(
        Caller caller, DateTimeOffset? from, DateTimeOffset? to, string? limit, IShiftBook shifts, IAccountBook accounts, TimeProvider time)
    {
        if (!Page.TryReadLimit(limit ?? $"{Page.LimitMax}", out var most))
        {
            return (Problem)ProblemCode.InvalidLimit;
        }

        var now = time.Now();
        var views = new List<ShiftView>();
        foreach (var shift in await shifts.Between(from ?? now - ShownBefore, to ?? now + ShownAhead, most))
        {
            views.Add(await View(shift, accounts));
        }

        return Results.Json(views, Json.Options);
    }

    private static async Task<IResult> Plan(
        Caller caller, ShiftBody body, IShiftBook shifts, IAccountBook accounts, IIdSource ids, TimeProvider time)
    {
        var now = time.Now();
        if (Whole(body.StartsAt) is not { } startsAt || Whole(body.EndsAt) is not { } endsAt || !IsShift(startsAt, endsAt, now))
        {
            return (Problem)ProblemCode.InvalidShift;
        }

        var clinician = body.ClinicianId is { Length: > 0 } given ? new MemberId(given) : caller.Id;
        if (clinician != caller.Id && !caller.Is(AccountRoles.Administrator))
        {
            return (Problem)ProblemCode.Forbidden;
        }

        if (await accounts.Find(clinician) is not { DeactivatedAt: null } account || !account.Holds(AccountRoles.Clinician, caller.At))
        {
            return (Problem)ProblemCode.NotAClinician;
        }

        var shift = new Shift(ids.Next(), clinician, startsAt, endsAt, caller.Id);
        return await shifts.Plan(shift, now) switch
        {
            ShiftResult.Overlaps => (Problem)ProblemCode.ShiftOverlaps,
            ShiftResult.Done => Results.Json(await View(shift, accounts), Json.Options, statusCode: StatusCodes.Status201Created),
        };
    }

    private static async Task<IResult> Cancel(Caller caller, string id, IShiftBook shifts, TimeProvider time)
    {
        if (await shifts.Find(id) is not { } shift)
        {
            return (Problem)ProblemCode.NotFound;
        }

        if (shift.Clinician != caller.Id && !caller.Is(AccountRoles.Administrator))
        {
            return (Problem)ProblemCode.Forbidden;
        }

        return await shifts.Cancel(id, caller.Id, time.Now()) ? Results.NoContent() : (Problem)ProblemCode.NotFound;
    }

    private static bool IsShift(DateTimeOffset startsAt, DateTimeOffset endsAt, DateTimeOffset now) =>
        endsAt > startsAt && endsAt > now && endsAt - startsAt <= ShiftLimits.LongestShift && startsAt - now <= ShiftLimits.FurthestAhead;

    /// <summary>As it is stored: UTC, whole milliseconds.</summary>
    private static DateTimeOffset? Whole(DateTimeOffset? at) =>
        at is { } given ? DateTimeOffset.FromUnixTimeMilliseconds(given.ToUnixTimeMilliseconds()) : null;

    private static async Task<ShiftView> View(Shift shift, IAccountBook accounts) => new(
        shift.Id, shift.Clinician.Value, (await accounts.Find(shift.Clinician))?.Pseudonym ?? "", shift.StartsAt, shift.EndsAt);

    /// <param name="ClinicianId">Left out: the caller.</param>
    private sealed record ShiftBody(string? ClinicianId, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt);

    private sealed record ShiftView(string Id, string ClinicianId, string Clinician, DateTimeOffset StartsAt, DateTimeOffset EndsAt);
}
