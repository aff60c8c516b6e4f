using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Handoff;
using TherapyGroups.Clock;
using TherapyGroups.FollowUps;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>Risk cases, for clinicians.</summary>
public static class CaseEndpoints
{
    /// <summary>Resolved cases that can be listed, the newest first: those of years.</summary>
    private const int ResolvedMax = 10_000;

    public static void MapCases(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases").RequireRole(AccountRoles.Clinician);
        cases.MapGet("", List);
        cases.MapGet("/{id}", Read);
        cases.MapPost("/{id}/acknowledge", Acknowledge);
        cases.MapPost("/{id}/contact", BeginContact);
        cases.MapPost("/{id}/notes", AddNote);
        cases.MapPost("/{id}/take-over", TakeOver);
        cases.MapPost("/{id}/screening", Screen);
        cases.MapPost("/{id}/resolve", Resolve);
    }

    private static async Task<IResult> List(Caller caller, string? state, HttpContext context, IRiskCaseBook cases, CaseViews views)
    {
        IReadOnlyList<RiskCase>? found = state switch
        {
            null or "" or "open" => await cases.Open(),
            "resolved" => await cases.Resolved(ResolvedMax),
            _ => null,
        };
        if (found is null)
        {
            return (Problem)ProblemCode.InvalidState;
        }

        // A clinician may be a member too: what others wrote and did about them is not theirs to see.
        var others = found.Where(one => one.Member != caller.Id).ToList();
        var (page, refusal) = ListPage<RiskCase>.Of(context, others, one => one.Id.Value);
        return page is null ? (Problem)(refusal ?? ProblemCode.InvalidLimit) : Results.Json(await views.List(page), Json.Options);
    }

    private static async Task<IResult> Read(
        Caller caller, string id, HttpContext context, IRiskCaseBook cases, CaseViews views, IAuditTrail audit, TimeProvider time)
    {
        if (!Reason.TryRead(context.Request, out var reason))
        {
            return (Problem)ProblemCode.ReasonTooLong;
        }

        if (await cases.Load(new CaseId(id)) is not { } riskCase || riskCase.Member == caller.Id)
        {
            return (Problem)ProblemCode.NotFound;
        }

        if (riskCase.Phase == CasePhase.Resolved && reason.Length == 0)
        {
            return (Problem)ProblemCode.ReasonRequired;
        }

        // Recorded before it is read: a reading that could not be recorded does not happen.
        reason = reason.Length > 0 ? reason : "open case";
        await audit.Record(new AuditEntry(time.Now(), caller.Id, "case.read", id, reason));
        return Results.Json(await views.Whole(riskCase, caller.Id, reason), Json.Options);
    }

    private static Task<IResult> Acknowledge(Caller caller, string id, CaseActs acts) =>
        acts.Do(caller, id, "case.acknowledge", "", grain => grain.Acknowledge(caller.Id));

    private static Task<IResult> BeginContact(Caller caller, string id, CaseActs acts) =>
        acts.Do(caller, id, "case.contact", "", grain => grain.BeginContact(caller.Id));

    private static Task<IResult> AddNote(Caller caller, string id, NoteBody body, CaseActs acts) =>
        acts.Do(caller, id, "case.note", "", grain => grain.AddNote(caller.Id, body.Note ?? ""));

    /// <summary>From a colleague who has gone or does not answer. Why is kept in the case, and in the audit who did it.</summary>
    private static Task<IResult> TakeOver(Caller caller, string id, NoteBody body, CaseActs acts) =>
        acts.Do(caller, id, "case.take-over", "", grain => grain.HandOver(new HandOverCase(caller.Id, caller.Id, body.Note ?? "")));

    private static Task<IResult> Screen(Caller caller, string id, ScreeningBody body, CaseActs acts)
    {
        var (answers, refusal) = body.Read();
        return answers is null
            ? Task.FromResult<IResult>((Problem)(refusal ?? ProblemCode.ScreeningUnreadable))
            : acts.Do(caller, id, "case.screening", "", grain => grain.Screen(caller.Id, answers));
    }

    private static async Task<IResult> Resolve(
        Caller caller, string id, ResolveBody body, CaseActs acts, Handoffs handoffs, TimeProvider time)
    {
        if (Dispositions.Parse(body.Disposition) is not { } disposition)
        {
            return (Problem)ProblemCode.InvalidDisposition;
        }

        // A day is chosen, not an hour: today, anywhere on earth, is not the past.
        if (body.FollowUpAt < time.Now().AddDays(-1))
        {
            return (Problem)ProblemCode.PastFollowUp;
        }

        if (body.FollowUpAt > time.Now().AddDays(FollowUpLimits.DaysMax))
        {
            return (Problem)ProblemCode.InvalidFollowUp;
        }

        var answer = await acts.Do(caller, id, "case.resolve", body.Disposition ?? "", grain => grain.Resolve(
            new ResolveCase(caller.Id, disposition, body.Note ?? "", body.FollowUpAt?.ToUniversalTime(), body.HistorySeen)));
        await handoffs.HasClosed(new CaseId(id));
        return answer;
    }

    private sealed record NoteBody(string? Note);

    private sealed record ResolveBody(string? Disposition, string? Note, DateTimeOffset? FollowUpAt, int? HistorySeen);
}
