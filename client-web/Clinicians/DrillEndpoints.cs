using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Drills;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>Drills: a marked case about nobody goes through the whole chain, and its times are kept.</summary>
public static class DrillEndpoints
{
    private static readonly TimeSpan Shown = TimeSpan.FromDays(90);

    public static void MapDrills(this IEndpointRouteBuilder api)
    {
        var drills = api.MapGroup("/drills").RequireRole(AccountRoles.Clinician | AccountRoles.Administrator);
        drills.MapPost("", Raise);
        drills.MapGet("", List);
    }

    private static async Task<IResult> Raise(Caller caller, IDrillBook drills, IRiskCaseBook cases, IGrainFactory grains, TimeProvider time)
    {
        if (await drills.Raise(caller.Id, time.Now()) is not { } id || await cases.Load(id) is not { } drill)
        {
            return (Problem)ProblemCode.DrillRunning;
        }

        // A hint, as moderation gives it: if it gets lost, the deadline finds the drill.
        await grains.GetGrain<IRiskCaseGrain>(id.Value).EvidenceAdded();
        return Results.Json(
            new RaisedView(id.Value, drill.Level.ToString(), drill.Phase.ToString(), drill.RaisedAt, drill.AnswerBy, Drill: true),
            Json.Options, statusCode: StatusCodes.Status201Created);
    }

    /// <summary>Those of the last 90 days, the newest first.</summary>
    private static async Task<IResult> List(Caller caller, string? limit, IDrillBook drills, TimeProvider time)
    {
        if (!Page.TryReadLimit(limit, out var most))
        {
            return (Problem)ProblemCode.InvalidLimit;
        }

        var now = time.Now();
        return Results.Json((await drills.Since(now - Shown, most)).Select(drill => DrillView.Of(drill, now)), Json.Options);
    }

    private sealed record RaisedView(
        string Id, string Level, string Phase, DateTimeOffset RaisedAt, DateTimeOffset? DueAt, bool Drill);
}

/// <summary>A drill's outcome; who took it is not said.</summary>
/// <param name="DeliverSeconds">From the raising to the first screen; null while none has shown it.</param>
/// <param name="AcknowledgeSeconds">From the raising to the first person who took it; null while nobody has.</param>
/// <param name="Missed">Whether nobody took it in time.</param>
/// <param name="Step">How far it went.</param>
public sealed record DrillView(
    string Id, DateTimeOffset RaisedAt, double? DeliverSeconds, double? AcknowledgeSeconds, bool Missed, string Step, string Phase)
{
    public static DrillView Of(Drill drill, DateTimeOffset now) => new(
        drill.Case.Value, drill.RaisedAt, drill.ToDeliver?.TotalSeconds, drill.ToAcknowledge?.TotalSeconds, drill.IsMissed(now),
        drill.Step.ToString(), drill.Phase.ToString());
}
