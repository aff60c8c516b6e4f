using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Tests.Simulation.Model;

/// <summary>The rows of all cases.</summary>
public sealed class CaseTable(
    Guards guards, IIdSource ids, CaseClock clock, Func<MemberId, bool> isOnDuty, bool asksAgain, bool looksForTheHolder)
{
    private readonly List<RiskCase> cases = [];

    public IReadOnlyList<RiskCase> All => cases;

    public List<(CaseId Case, NewEvidence Evidence)> Evidence { get; } = [];

    public List<(CaseId Case, CaseHistoryEntry Entry)> History { get; } = [];

    /// <summary>Where in its history a taken case last got something that a person has yet to look at.</summary>
    public Dictionary<CaseId, int> News { get; } = [];

    public IEnumerable<RiskCase> Open => cases.Where(riskCase => riskCase.Phase != CasePhase.Resolved);

    public RiskCase? Find(CaseId id) => cases.Find(riskCase => riskCase.Id == id);

    public bool Save(RiskCase changed, CaseHistoryEntry entry)
    {
        var place = cases.FindIndex(riskCase => riskCase.Id == changed.Id);
        if (place < 0 || (guards.HasFlag(Guards.CaseVersion) && cases[place].Version != changed.Version - 1))
        {
            return false;
        }

        cases[place] = changed;
        History.Add((changed.Id, entry));
        return true;
    }

    /// <summary>Opens the member's case or adds to it, as part of a greater transaction.</summary>
    public CaseId Add(NewEvidence evidence, DateTimeOffset now)
    {
        var open = Open.FirstOrDefault(riskCase =>
            riskCase.Member == evidence.Member && (guards.HasFlag(Guards.OneOpenCase) || riskCase.Group == evidence.Group));
        var changed = open is null
            ? CaseRules.Raise(new CaseId(ids.Next()), evidence, now, clock)
            : CaseRules.AddEvidence(open, evidence, HolderOf(open), now, clock);
        if (!asksAgain && open is { AcknowledgedBy: not null })
        {
            changed = changed with
            {
                Phase = open.Phase,
                Step = open.Step,
                AssignedTo = open.AssignedTo,
                AcknowledgedBy = open.AcknowledgedBy,
                AnswerBy = open.AnswerBy,
                DeadlineAt = open.DeadlineAt,
            };
        }

        if (open is not null && IsNews(open, evidence, now))
        {
            News[open.Id] = History.Count(row => row.Case == open.Id);
        }

        if (open is null)
        {
            cases.Add(changed);
        }
        else
        {
            cases[cases.IndexOf(open)] = changed;
        }

        History.Add((changed.Id, new CaseHistoryEntry(now, open is null ? CaseHistoryKind.Raised : CaseHistoryKind.EvidenceAdded, null)));
        Evidence.Add((changed.Id, evidence));
        if (open is { AcknowledgedBy: { } holder } && changed.AcknowledgedBy is null)
        {
            cases[cases.IndexOf(changed)] = changed with { Version = changed.Version + 1 };
            History.Add((changed.Id, new CaseHistoryEntry(now, CaseHistoryKind.Returned, holder)));
        }

        return changed.Id;
    }

    public IReadOnlyList<CaseId> Due(DateTimeOffset now, int limit) =>
    [
        .. cases.Where(riskCase => CaseRules.IsUnanswered(riskCase) && riskCase.DeadlineAt <= now)
            .OrderBy(riskCase => riskCase.DeadlineAt).Take(limit).Select(riskCase => riskCase.Id),
    ];

    /// <summary>Somebody went off duty: what they were asked to take, and have not taken, is anybody's and due.</summary>
    public void TakeFrom(MemberId clinician, DateTimeOffset at)
    {
        for (var place = 0; place < cases.Count; place++)
        {
            if (cases[place] is { Phase: CasePhase.Raised or CasePhase.Delivered } waiting && waiting.AssignedTo == clinician)
            {
                cases[place] = ReturnRules.GiveBack(waiting, at);
            }
        }
    }

    /// <summary>Somebody came on duty: what waits for anybody is due.</summary>
    public void WakeUnassigned(DateTimeOffset at)
    {
        for (var place = 0; place < cases.Count; place++)
        {
            if (cases[place] is { Phase: CasePhase.Raised or CasePhase.Delivered, AssignedTo: null })
            {
                cases[place] = cases[place] with { DeadlineAt = at, Version = cases[place].Version + 1 };
            }
        }
    }

    public int LoadOf(MemberId clinician) =>
        Open.Count(riskCase => (riskCase.AcknowledgedBy ?? riskCase.AssignedTo) == clinician);

    private CaseHolder HolderOf(RiskCase riskCase) => riskCase.AcknowledgedBy is { } clinician
        ? new CaseHolder(!looksForTheHolder || isOnDuty(clinician), AnsweredAt(riskCase.Id, clinician))
        : CaseHolder.Nobody;

    /// <summary>What a clinician who has the case must hear of, told apart here as the product promises it.</summary>
    private bool IsNews(RiskCase open, NewEvidence evidence, DateTimeOffset now) => open.AcknowledgedBy is { } holder
        && (!isOnDuty(holder)
            || evidence.Assessment.Level > open.Level
            || (evidence.Assessment.Level == RiskLevel.Crisis && !(now - AnsweredAt(open.Id, holder) < clock.QuietAfterAnswer)));

    private DateTimeOffset? AnsweredAt(CaseId id, MemberId clinician) => History
        .Where(row => row.Case == id && row.Entry.By == clinician
            && row.Entry.Kind is CaseHistoryKind.Acknowledged or CaseHistoryKind.TakenOver)
        .Max(row => (DateTimeOffset?)row.Entry.At);
}
