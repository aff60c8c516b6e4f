using System.Globalization;
using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Moderation;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>How fast a group goes, and how far somebody has read.</summary>
public static class PaceEndpoints
{
    public static void MapPace(this IEndpointRouteBuilder api)
    {
        api.MapPut("/groups/{id}/slow-mode", SetSlowMode).RequireRole(ItemEndpoints.Staff);
        api.MapPut("/groups/{id}/read", SetRead);
    }

    private static async Task<IResult> SetSlowMode(
        Caller caller, string id, SlowModeBody body, GroupDoor door, IGrainFactory grains, IAuditTrail audit, TimeProvider time)
    {
        if (await door.RefuseUnlessModerator(caller, new GroupId(id)) is { } refusal)
        {
            return (Problem)refusal;
        }

        if (body.Seconds is not { } seconds)
        {
            return (Problem)ProblemCode.InvalidSlowMode;
        }

        var outcome = await grains.GetGrain<IGroupGrain>(id).SetSlowMode(
            new SetSlowMode(caller.Id, caller.Is(AccountRoles.Administrator), seconds));
        if (Refusal(outcome.Result) is { } reason)
        {
            return (Problem)reason;
        }

        if (outcome.Result == SlowModeResult.Set)
        {
            await audit.Record(new AuditEntry(
                time.Now(), caller.Id, "group.slow-mode", id, seconds.ToString(CultureInfo.InvariantCulture)));
        }

        return Results.Json(new SlowModeView(seconds, outcome.Seq), Json.Options);
    }

    /// <summary>Only forward: of two devices the one that has read further counts.</summary>
    private static async Task<IResult> SetRead(Caller caller, string id, ReadBody body, GroupDoor door, IReadPlaces places)
    {
        var group = new GroupId(id);
        var (seat, refusal) = await door.Enter(caller, group);
        if (seat is null)
        {
            return (Problem)(refusal ?? ProblemCode.NotAMember);
        }

        if (body.Seq is not { } seq || seq < 0)
        {
            return (Problem)ProblemCode.InvalidCursor;
        }

        await places.Advance(group, caller.Id, seq);
        return Results.NoContent();
    }

    /// <summary>Null for what is no refusal.</summary>
    private static ProblemCode? Refusal(SlowModeResult result) => result switch
    {
        SlowModeResult.Set or SlowModeResult.Unchanged => null,
        SlowModeResult.UnknownGroup => ProblemCode.UnknownGroup,
        SlowModeResult.NotAModerator => ProblemCode.Forbidden,
        SlowModeResult.OutOfBounds => ProblemCode.InvalidSlowMode,
    };

    private sealed record SlowModeBody(int? Seconds);

    private sealed record SlowModeView(int Seconds, long Seq);

    private sealed record ReadBody(long? Seq);
}
