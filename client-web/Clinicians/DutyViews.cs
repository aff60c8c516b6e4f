using TherapyGroups.ClientWeb.Staff;
using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>Duty as a clinician sees it.</summary>
public sealed class DutyViews(IDutyBook duty, IRiskCaseBook cases, IAccountBook accounts, StaffWarnings warnings)
{
    /// <summary>A question about no case: who is on duty, and with what to do.</summary>
    private static readonly (GroupId Group, MemberId Member) NoCase = (new GroupId(""), new MemberId(""));

    public async Task<DutyView> Of(MemberId clinician)
    {
        var onDuty = (await duty.Question(NoCase.Group, NoCase.Member)).OnDuty.OrderBy(one => one.Since).ToList();
        var roster = new List<OnDutyView>();
        foreach (var one in onDuty)
        {
            roster.Add(new OnDutyView(
                one.Clinician.Value, (await accounts.Find(one.Clinician))?.Pseudonym ?? "", one.Since, one.Jurisdictions,
                one.Languages.Split(' ', StringSplitOptions.RemoveEmptyEntries), one.OpenCases));
        }

        return new DutyView(
            await duty.IsOnDuty(clinician), (await Held(clinician)).Count, roster,
            await warnings.Coverage([.. onDuty.Select(one => one.Clinician)]), await warnings.Pager());
    }

    /// <summary>The real cases that would be left if this clinician went: taken by them, or waiting for them to take.</summary>
    public async Task<IReadOnlyList<RiskCase>> Held(MemberId clinician) =>
    [
        .. (await cases.Open()).Where(riskCase =>
            !riskCase.IsDrill && (riskCase.AcknowledgedBy ?? riskCase.AssignedTo) == clinician),
    ];
}

/// <param name="OnDuty">The caller.</param>
/// <param name="OpenCases">The caller's: taken and not resolved, or waiting for them. They stay theirs until handed over.</param>
/// <param name="Roster">Everyone on duty whose credential holds, in the order in which they came.</param>
public sealed record DutyView(bool OnDuty, int OpenCases, IReadOnlyList<OnDutyView> Roster, CoverageView Coverage, PagerView Pager);

/// <param name="Jurisdictions">As their credential has it.</param>
/// <param name="Languages">As they said; empty when they said nothing.</param>
public sealed record OnDutyView(
    string Id, string Pseudonym, DateTimeOffset Since, string Jurisdictions, IReadOnlyList<string> Languages, int OpenCases);
