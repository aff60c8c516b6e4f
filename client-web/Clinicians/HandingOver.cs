using Microsoft.AspNetCore.Identity;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Duty;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>
/// Gives a clinician's open cases to others at the end of a shift, one by one, each as a whole: what is not moved yet is still theirs.
/// Nothing
/// moves to somebody who is not on duty.
/// </summary>
public sealed class HandingOver(IGrainFactory grains, IDutyBook duty, IAccountBook accounts, ILookupNormalizer names, DutyViews views)
{
    public async Task<IResult> Of(Caller caller, string? to, string note)
    {
        if (string.IsNullOrWhiteSpace(note))
        {
            return (Problem)ProblemCode.NoteMissing;
        }

        if (note.Length > CaseNoteLimits.NoteMaxLength)
        {
            return (Problem)ProblemCode.NoteTooLong;
        }

        var others = (await duty.OnDutyByLoad()).Where(clinician => clinician != caller.Id).ToList();
        var chosen = string.IsNullOrWhiteSpace(to) ? null : await Find(to);
        if (!string.IsNullOrWhiteSpace(to) && (chosen is not { } named || !others.Contains(named)))
        {
            return (Problem)ProblemCode.NotOnDuty;
        }

        if (others.Count == 0)
        {
            return (Problem)ProblemCode.NobodyOnDuty;
        }

        var moved = new List<MovedCase>();
        foreach (var riskCase in await views.Held(caller.Id))
        {
            var taker = chosen is { } wanted && wanted != riskCase.Member
                ? wanted
                : await grains.GetGrain<IAlertDeskGrain>(AlertDesk.Key).Choose(riskCase.Group, riskCase.Member, [caller.Id]);
            if (taker is { } clinician && await Give(caller, riskCase, clinician, note))
            {
                moved.Add(new MovedCase(riskCase.Id.Value, (await accounts.Find(clinician))?.Pseudonym ?? ""));
            }
        }

        return Results.Json(new HandOverView(moved, (await views.Held(caller.Id)).Count), Json.Options);
    }

    private async Task<bool> Give(Caller caller, RiskCase riskCase, MemberId to, string note) =>
        (await grains.GetGrain<IRiskCaseGrain>(riskCase.Id.Value).HandOver(new HandOverCase(caller.Id, to, note))).Result
        == CaseActResult.Done;

    private async Task<MemberId?> Find(string idOrPseudonym) =>
        await accounts.Find(new MemberId(idOrPseudonym)) is { } byId ? byId.Id
            : (await accounts.FindByPseudonym(names.NormalizeName(idOrPseudonym) ?? ""))?.Id;

    /// <param name="OpenCases">How many are still the caller's.</param>
    private sealed record HandOverView(IReadOnlyList<MovedCase> Moved, int OpenCases);

    /// <param name="To">The pseudonym of who is asked to take it.</param>
    private sealed record MovedCase(string Id, string To);
}
