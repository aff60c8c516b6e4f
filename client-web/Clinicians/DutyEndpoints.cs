using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Delivery;
using TherapyGroups.Clock;
using TherapyGroups.Duty;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>Being on duty, and the console's stream.</summary>
public static class DutyEndpoints
{
    public static void MapDuty(this IEndpointRouteBuilder api)
    {
        api.MapGet("/duty", Read).RequireRole(AccountRoles.Clinician);
        api.MapPut("/duty", Set).RequireRole(AccountRoles.Clinician);
        api.MapGet("/clinicians/feed", Feed).RequireRole(AccountRoles.Clinician);
    }

    private static async Task<IResult> Read(Caller caller, IDutyBook duty) =>
        Results.Json(new DutyBody(await duty.IsOnDuty(caller.Id)), Json.Options);

    private static async Task<IResult> Set(Caller caller, DutyBody body, IGrainFactory grains, IAuditTrail audit, TimeProvider time)
    {
        if (body.OnDuty is not { } onDuty)
        {
            return (Problem)ProblemCode.InvalidBody;
        }

        await grains.GetGrain<IAlertDeskGrain>(AlertDesk.Key).SetDuty(caller.Id, onDuty);
        await audit.Record(new AuditEntry(time.Now(), caller.Id, onDuty ? "duty.begin" : "duty.end", caller.Id.Value, ""));
        return Results.Json(body, Json.Options);
    }

    private static async Task<IResult> Feed(Caller caller, HttpContext context, ConsoleFeeds feeds)
    {
        await feeds.Serve(caller, context);
        return Results.Empty;
    }

    private sealed record DutyBody(bool? OnDuty);
}
