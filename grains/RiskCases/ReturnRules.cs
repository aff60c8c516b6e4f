using TherapyGroups.Members;

namespace TherapyGroups.RiskCases;

/// <summary>What becomes of the open cases of somebody who is no clinician any more. Pure.</summary>
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
                Phase = CasePhase.Raised,
                Step = EscalationStep.Assigned,
                AnswerBy = now + clock.AnswerWithin(riskCase.Level),
                DeadlineAt = now + clock.DeliverWithin,
                AssignedTo = null,
                AcknowledgedBy = null,
                Version = riskCase.Version + 1,
            };

    /// <summary>Who answers for it now: who took it, else whom it was given to.</summary>
    public static MemberId? Holder(RiskCase riskCase) => riskCase.AcknowledgedBy ?? riskCase.AssignedTo;
}
