using TherapyGroups.Audit;
using TherapyGroups.Care;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>Moderators who wish to talk about what they read.</summary>
public static class DebriefEndpoints
{
    private const int WaitingMax = 1_000;

    public static void MapDebriefs(this IEndpointRouteBuilder api)
    {
        api.MapGet("/debriefs", List).RequireRole(AccountRoles.Clinician);
        api.MapPost("/debriefs/{id}/take", Take).RequireRole(AccountRoles.Clinician);
    }

    private static async Task<IResult> List(
        Caller caller, HttpContext context, ICareBook care, IAccountBook accounts, IAuditTrail audit, TimeProvider time)
    {
        var (page, refusal) = ListPage<Debrief>.Of(context, await care.Waiting(WaitingMax), debrief => debrief.Id);
        if (page is null)
        {
            return (Problem)(refusal ?? ProblemCode.InvalidLimit);
        }

        var views = new List<DebriefView>();
        foreach (var debrief in page)
        {
            await audit.Record(new AuditEntry(time.Now(), caller.Id, "debrief.read", debrief.Id, "waiting"));
            views.Add(new DebriefView(
                debrief.Id, (await accounts.Find(debrief.Moderator))?.Pseudonym ?? "", debrief.AskedAt, debrief.Note));
        }

        return Results.Json(views, Json.Options);
    }

    private static async Task<IResult> Take(Caller caller, string id, ICareBook care, TimeProvider time) =>
        await care.Take(id, caller.Id, time.Now()) ? Results.NoContent() : (Problem)ProblemCode.AlreadyClaimed;

    private sealed record DebriefView(string Id, string Moderator, DateTimeOffset AskedAt, string Note)
    {
        public override string ToString() => $"debrief {Id}";
    }
}
