using TherapyGroups.Members;

namespace TherapyGroups.RiskCases;

/// <summary>What becomes of the open cases of somebody who is not there, or no clinician any more. Pure.</summary>
public static class ReturnRules
{
    /// <summary>
    /// The case as nobody's, as if it had just been raised: with its clock running from now. Null if they do not hold it, or it is over.
    /// </summary>
    public static RiskCase? Return(RiskCase riskCase, MemberId clinician, DateTimeOffset now, CaseClock clock) =>
        riskCase.Phase == CasePhase.Resolved || Holder(riskCase) != clinician
            ? null
            : riskCase with
            {
                Phase = CaseRules.Next(riskCase.Phase, CaseTrigger.ComeBack) ?? riskCase.Phase,
                Step = EscalationStep.Assigned,
                AnswerBy = now + clock.AnswerWithin(riskCase.Level),
                DeadlineAt = now + clock.DeliverWithin,
                AssignedTo = null,
                AcknowledgedBy = null,
                Version = riskCase.Version + 1,
            };

    /// <summary>
    /// An untaken case as nobody's, and due: whom it was given to has gone off duty. The answer is waited for no longer than before.
    /// </summary>
    public static RiskCase GiveBack(RiskCase waiting, DateTimeOffset now) =>
        waiting with { AssignedTo = null, DeadlineAt = now, Version = waiting.Version + 1 };

    /// <summary>
    /// Whether the case was taken from this clinician, and they have not taken it again since: what made it come back they have not seen.
    /// </summary>
    public static bool HasNotSeenWhy(IReadOnlyList<CaseHistoryEntry> history, MemberId clinician) =>
        Last(history, clinician, CaseHistoryKind.Returned) > Math.Max(
            Last(history, clinician, CaseHistoryKind.Acknowledged), Last(history, clinician, CaseHistoryKind.TakenOver));

    /// <summary>Who answers for it now: who took it, else whom it was given to.</summary>
    public static MemberId? Holder(RiskCase riskCase) => riskCase.AcknowledgedBy ?? riskCase.AssignedTo;

    private static int Last(IReadOnlyList<CaseHistoryEntry> history, MemberId by, CaseHistoryKind kind)
    {
        for (var place = history.Count - 1; place >= 0; place--)
        {
            if (history[place].Kind == kind && history[place].By == by)
            {
                return place;
            }
        }

        return -1;
    }
}
