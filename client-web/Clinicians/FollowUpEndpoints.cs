using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.FollowUps;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>Looking again after a resolved case.</summary>
public static class FollowUpEndpoints
{
    private const int DueMax = 10_000;

    public static void MapFollowUps(this IEndpointRouteBuilder api)
    {
        api.MapGet("/follow-ups", List).RequireRole(AccountRoles.Clinician);
        api.MapPost("/cases/{id}/follow-up", Done).RequireRole(AccountRoles.Clinician);
    }

    private static async Task<IResult> List(
        Caller caller, HttpContext context, IFollowUpBook book, IAccountBook accounts, IRiskCaseBook cases, TimeProvider time)
    {
        var (page, refusal) = ListPage<FollowUp>.Of(context, await book.Due(caller.Id, time.Now(), DueMax), due => due.Case.Value);
        if (page is null)
        {
            return (Problem)(refusal ?? ProblemCode.InvalidLimit);
        }

        var views = new List<FollowUpView>();
        foreach (var due in page)
        {
            var member = await cases.Load(due.Case) is { } riskCase ? await accounts.Find(riskCase.Member) : null;
            views.Add(new FollowUpView(
                due.Case.Value, member?.Pseudonym ?? "", due.DueAt, (await accounts.Find(due.Clinician))?.Pseudonym ?? ""));
        }

        return Results.Json(views, Json.Options);
    }

    private static async Task<IResult> Done(
        Caller caller, string id, DoneBody body, IFollowUpBook book, IRiskCaseBook cases, IGrainFactory grains, TimeProvider time)
    {
        if (await cases.Load(new CaseId(id)) is { } riskCase && riskCase.Member == caller.Id)
        {
            return (Problem)ProblemCode.OwnCase;
        }

        var note = body.Note ?? "";
        if (TextRules.IsBlank(note))
        {
            return (Problem)ProblemCode.NoteMissing;
        }

        if (note.Length > CaseNoteLimits.NoteMaxLength)
        {
            return (Problem)ProblemCode.NoteTooLong;
        }

        if (!await book.Done(new CaseId(id), caller.Id, note, time.Now()))
        {
            return (Problem)ProblemCode.NotFound;
        }

        await grains.GetGrain<IRiskCaseGrain>(id).Changed();
        return Results.NoContent();
    }

    private sealed record DoneBody(string? Note);

    private sealed record FollowUpView(string CaseId, string Pseudonym, DateTimeOffset DueAt, string SetBy);
}
