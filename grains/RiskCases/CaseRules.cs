using TherapyGroups.Members;

namespace TherapyGroups.RiskCases;

/// <summary>
/// The life of a case. Pure.
/// <code>
///                Deliver     Acknowledge   BeginContact  Resolve
/// Raised         Delivered   Acknowledged  -             Resolved
/// Delivered      (same)      Acknowledged  -             Resolved
/// Acknowledged   (same)      (same)        InContact     Resolved
/// InContact      (same)      (same)        (same)        Resolved
/// Resolved       -           -             -             -
/// </code>
/// Escalation stands beside the phase: it only counts how long nobody has answered.
/// </summary>
public static class CaseRules
{
    /// <summary>The next phase, or null where the table has a dash.</summary>
    public static CasePhase? Next(CasePhase phase, CaseTrigger trigger) => (phase, trigger) switch
    {
        (CasePhase.Resolved, _) => null,
        (_, CaseTrigger.Resolve) => CasePhase.Resolved,
        (CasePhase.Raised, CaseTrigger.Deliver) => CasePhase.Delivered,
        (_, CaseTrigger.Deliver) => phase,
        (CasePhase.Raised or CasePhase.Delivered, CaseTrigger.Acknowledge) => CasePhase.Acknowledged,
        (_, CaseTrigger.Acknowledge) => phase,
        (CasePhase.Raised or CasePhase.Delivered, CaseTrigger.BeginContact) => null,
        (_, CaseTrigger.BeginContact) => CasePhase.InContact,
        _ => null,
    };

    /// <summary>A case as its first evidence opens it. The deadline for delivery is the first thing the sweep looks at.</summary>
    public static RiskCase Raise(CaseId id, NewEvidence evidence, DateTimeOffset now, CaseClock clock) => new(
        id,
        evidence.Member,
        evidence.Group,
        evidence.Assessment.Level,
        CasePhase.Raised,
        EscalationStep.Assigned,
        now,
        AnswerBy: now + clock.AnswerWithin(evidence.Assessment.Level),
        DeadlineAt: now + clock.DeliverWithin,
        AssignedTo: null,
        AcknowledgedBy: null,
        EvidenceCount: 1,
        Version: 1);

    /// <summary>
    /// A case with one message more. A higher level restarts the clock, unless a clinician has the case already; worse news never puts
    /// a deadline off.
    /// </summary>
    public static RiskCase AddEvidence(RiskCase riskCase, NewEvidence evidence, DateTimeOffset now, CaseClock clock)
    {
        var isRise = evidence.Assessment.Level > riskCase.Level;
        var grown = riskCase with
        {
            Group = evidence.Group,
            Level = isRise ? evidence.Assessment.Level : riskCase.Level,
            EvidenceCount = riskCase.EvidenceCount + 1,
            Version = riskCase.Version + 1,
        };
        if (!isRise || !IsUnanswered(riskCase))
        {
            return grown;
        }

        var answerBy = now + clock.AnswerWithin(grown.Level);
        var lookAt = riskCase.Phase == CasePhase.Raised ? now + clock.DeliverWithin : answerBy;
        return grown with { AnswerBy = Earlier(riskCase.AnswerBy, answerBy), DeadlineAt = Earlier(riskCase.DeadlineAt, lookAt) };
    }

    public static bool IsUnanswered(RiskCase riskCase) => riskCase.Phase is CasePhase.Raised or CasePhase.Delivered;

    /// <summary>
    /// Whether it must go a step further. A deadline further away than any is ever set was set before the clock was set back: nobody is
    /// to wait until that time comes again.
    /// </summary>
    public static bool IsOverdue(RiskCase riskCase, DateTimeOffset now, CaseClock clock) =>
        IsUnanswered(riskCase) && (riskCase.DeadlineAt <= now || riskCase.DeadlineAt > now + clock.LongestWait);

    /// <summary>May this clinician do it, and how does the case look then?</summary>
    public static (CaseActResult Result, RiskCase After) Act(RiskCase riskCase, CaseTrigger trigger, MemberId clinician)
    {
        if (Next(riskCase.Phase, trigger) is not { } phase)
        {
            return (riskCase.Phase == CasePhase.Resolved ? CaseActResult.AlreadyResolved : CaseActResult.NotAcknowledged, riskCase);
        }

        if (riskCase.AcknowledgedBy is { } holder && holder != clinician)
        {
            return (CaseActResult.AlreadyAcknowledged, riskCase);
        }

        return (CaseActResult.Done, riskCase with
        {
            Phase = phase,
            AcknowledgedBy = clinician,
            AnswerBy = null,
            DeadlineAt = null,
            Version = riskCase.Version + 1,
        });
    }

    /// <summary>The case once a screen has shown it: from now on the answer is what is waited for.</summary>
    public static RiskCase Deliver(RiskCase riskCase, DateTimeOffset now, CaseClock clock) => riskCase.Phase != CasePhase.Raised
        ? riskCase
        : riskCase with
        {
            Phase = CasePhase.Delivered,

            // Shown too late, it still gets a clinician the time to answer before it goes further.
            DeadlineAt = riskCase.AnswerBy > now ? riskCase.AnswerBy : now + clock.AnswerWithin(riskCase.Level),
            Version = riskCase.Version + 1,
        };

    /// <summary>The case routed to a clinician, whose screen gets the time to show it.</summary>
    public static RiskCase Assign(RiskCase riskCase, MemberId clinician, DateTimeOffset now, CaseClock clock) => riskCase with
    {
        AssignedTo = clinician,
        DeadlineAt = riskCase.Phase == CasePhase.Raised ? now + clock.DeliverWithin : riskCase.DeadlineAt,
        Version = riskCase.Version + 1,
    };

    /// <summary>
    /// The case one step further after a missed deadline. <paramref name="next"/> is another clinician on duty, or null if there is
    /// none: then everyone is asked at once. The last step repeats until somebody answers.
    /// </summary>
    public static RiskCase Escalate(RiskCase riskCase, MemberId? next, DateTimeOffset now, CaseClock clock)
    {
        var step = (riskCase.Step, next) switch
        {
            (EscalationStep.Assigned, not null) => EscalationStep.NextClinician,
            (EscalationStep.NextClinician, not null) => EscalationStep.AllOnDuty,
            _ => EscalationStep.EveryClinician,
        };
        return riskCase with
        {
            Step = step,
            AssignedTo = step == EscalationStep.NextClinician ? next : riskCase.AssignedTo,
            DeadlineAt = now + (riskCase.Phase == CasePhase.Raised ? clock.DeliverWithin : clock.AnswerWithin(riskCase.Level)),
            Version = riskCase.Version + 1,
        };
    }

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one is { } known && known < other ? known : other;
}
