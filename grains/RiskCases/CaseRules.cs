using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;

namespace TherapyGroups.RiskCases;

/// <summary>
/// The life of a case. Pure.
/// <code>
///                Deliver     Acknowledge   BeginContact  HandOver   TakeOver      ComeBack   Resolve
/// Raised         Delivered   Acknowledged  -             (same)     Acknowledged  (same)     Resolved
/// Delivered      (same)      Acknowledged  -             Raised     Acknowledged  Raised     Resolved
/// Acknowledged   (same)      (same)        InContact     Raised     (same)        Raised     Resolved
/// InContact      (same)      (same)        (same)        Raised     Acknowledged  Raised     Resolved
/// Resolved       -           -             -             -          -             -          -
/// </code>
/// Escalation stands beside the phase: it only counts how long nobody has answered. What is waited for has a time in
/// <see cref="RiskCase.AnswerBy"/>: that somebody takes the case, or, when there are worse news since, that who has it says so again;
/// until they do, they neither are in contact nor close it.
/// </summary>
public static class CaseRules
{
    /// <summary>The group of every drill: there is none.</summary>
    public static readonly GroupId DrillGroup = new("drill");

    /// <summary>The next phase, or null where the table has a dash.</summary>
    public static CasePhase? Next(CasePhase phase, CaseTrigger trigger) => (phase, trigger) switch
    {
        (CasePhase.Resolved, _) => null,
        (_, CaseTrigger.Resolve) => CasePhase.Resolved,
        (_, CaseTrigger.HandOver or CaseTrigger.ComeBack) => CasePhase.Raised,
        (_, CaseTrigger.TakeOver) => CasePhase.Acknowledged,
        (CasePhase.Raised, CaseTrigger.Deliver) => CasePhase.Delivered,
        (_, CaseTrigger.Deliver) => phase,
        (CasePhase.Raised or CasePhase.Delivered, CaseTrigger.Acknowledge) => CasePhase.Acknowledged,
        (_, CaseTrigger.Acknowledge) => phase,
        (CasePhase.Raised or CasePhase.Delivered, CaseTrigger.BeginContact) => null,
        (_, CaseTrigger.BeginContact) => CasePhase.InContact,
        _ => null,
    };

    /// <summary>A case as its first evidence opens it. The deadline for delivery is the first thing the sweep looks at.</summary>
    public static RiskCase Raise(CaseId id, NewEvidence evidence, DateTimeOffset now, CaseClock clock) =>
        Raise(id, evidence.Member, evidence.Group, evidence.Assessment.Level, now, clock) with { EvidenceCount = 1, NewsCount = 1 };

    /// <summary>A case about nobody, to practise: always a <see cref="RiskLevel.Crisis"/>, by the same clock as a real one.</summary>
    public static RiskCase RaiseDrill(CaseId id, DateTimeOffset now, CaseClock clock) =>
        Raise(id, new MemberId($"drill-{id}"), DrillGroup, RiskLevel.Crisis, now, clock) with { IsDrill = true };

    /// <summary>
    /// A case with one message more. Whether anybody is asked about it, and who, say the <see cref="NewsRules"/>: who has the case is to
    /// look again, and if they do not, others are asked; who is not there has it no more. Worse news never puts a deadline off.
    /// </summary>
    /// <param name="holder">Who has taken the case; nobody's presence matters while it waits.</param>
    public static RiskCase AddEvidence(
        RiskCase riskCase, NewEvidence evidence, CaseHolder holder, DateTimeOffset now, CaseClock clock)
    {
        var isRise = evidence.Assessment.Level > riskCase.Level;
        var asks = NewsRules.Ask(
            riskCase.Phase, evidence.Assessment.Level == RiskLevel.Crisis, isRise, holder.IsThere(now, clock),
            holder.HasJustAnswered(now, clock));
        return Ask(asks, WithNews(riskCase) with
        {
            Group = evidence.Group,
            Level = isRise ? evidence.Assessment.Level : riskCase.Level,
            EvidenceCount = riskCase.EvidenceCount + 1,
        }, now, clock);
    }

    /// <summary>
    /// A case whose member asks for a clinician. However short a time ago it was taken, a wish waits for an answer; of who is not there, it
    /// waits in vain, and goes to the desk.
    /// </summary>
    /// <param name="holder">Who has taken the case.</param>
    public static RiskCase AddWish(RiskCase riskCase, CaseHolder holder, DateTimeOffset now, CaseClock clock) => Ask(
        NewsRules.Ask(riskCase.Phase, isUrgent: true, isRise: false, holder.IsThere(now, clock), hasJustAnswered: false),
        WithNews(riskCase), now, clock);

    /// <summary>Whether a person's answer is waited for.</summary>
    public static bool IsUnanswered(RiskCase riskCase) => riskCase.Phase != CasePhase.Resolved && riskCase.AnswerBy is not null;

    /// <summary>
    /// Whether it must go a step further. A deadline further away than any is ever set was set before the clock was set back: nobody is
    /// to wait until that time comes again.
    /// </summary>
    public static bool IsOverdue(RiskCase riskCase, DateTimeOffset now, CaseClock clock) =>
        IsUnanswered(riskCase) && (riskCase.DeadlineAt <= now || riskCase.DeadlineAt > now + clock.LongestWait);

    /// <summary>May this clinician do it, and how does the case look then?</summary>
    public static (CaseActResult Result, RiskCase After) Act(RiskCase riskCase, CaseTrigger trigger, MemberId clinician)
    {
        if (riskCase.Member == clinician)
        {
            return (CaseActResult.OwnCase, riskCase);
        }

        if (Next(riskCase.Phase, trigger) is not { } phase)
        {
            return (riskCase.Phase == CasePhase.Resolved ? CaseActResult.AlreadyResolved : CaseActResult.NotAcknowledged, riskCase);
        }

        if (riskCase.AcknowledgedBy is { } holder && holder != clinician && !MayTakeOver(riskCase, trigger))
        {
            return (CaseActResult.AlreadyAcknowledged, riskCase);
        }

        // What came since is to be looked at first: nobody closes what they have not read.
        if (riskCase.AcknowledgedBy is not null && IsUnanswered(riskCase) && trigger != CaseTrigger.Acknowledge)
        {
            return (CaseActResult.NewsUnseen, riskCase);
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
    /// The case given to another clinician. Nobody has it until they have taken it: the clock runs from the beginning, and an answer that
    /// was due sooner stays due.
    /// </summary>
    public static RiskCase HandOver(RiskCase riskCase, MemberId to, DateTimeOffset now, CaseClock clock) => riskCase with
    {
        Phase = CasePhase.Raised,
        Step = EscalationStep.Assigned,
        AssignedTo = to,
        AcknowledgedBy = null,
        AnswerBy = Earlier(riskCase.AnswerBy, now + clock.AnswerWithin(riskCase.Level)),
        DeadlineAt = Earlier(riskCase.DeadlineAt, now + clock.DeliverWithin),
        Version = riskCase.Version + 1,
    };

    /// <summary>The case with a clinician who took it from whoever had it: one answers for it at every moment.</summary>
    public static RiskCase TakeOver(RiskCase riskCase, MemberId by) => riskCase with
    {
        Phase = CasePhase.Acknowledged,
        Step = EscalationStep.Assigned,
        AssignedTo = by,
        AcknowledgedBy = by,
        AnswerBy = null,
        DeadlineAt = null,
        Version = riskCase.Version + 1,
    };

    /// <summary>
    /// The case one step further after a missed deadline. <paramref name="next"/> is another clinician on duty, or null if there is
    /// none: then everyone is asked at once, and after that the pager, if there is one. The last step repeats until somebody answers.
    /// </summary>
    public static RiskCase Escalate(RiskCase riskCase, MemberId? next, DateTimeOffset now, CaseClock clock)
    {
        var step = (riskCase.Step, next) switch
        {
            (EscalationStep.Assigned, not null) => EscalationStep.NextClinician,
            (EscalationStep.NextClinician, not null) => EscalationStep.AllOnDuty,
            (EscalationStep.EveryClinician or EscalationStep.Pager, _) when clock.HasPager => EscalationStep.Pager,
            _ => EscalationStep.EveryClinician,
        };
        var pause = step == EscalationStep.Pager ? clock.PageAgain
            : riskCase.Phase == CasePhase.Raised ? clock.DeliverWithin
            : clock.AnswerWithin(riskCase.Level);
        return riskCase with
        {
            Step = step,
            AssignedTo = step == EscalationStep.NextClinician ? next : riskCase.AssignedTo,
            DeadlineAt = now + pause,
            Version = riskCase.Version + 1,
        };
    }

    /// <summary>A clinician who was asked again after worse news and did not answer may be relieved by whoever does.</summary>
    private static bool MayTakeOver(RiskCase riskCase, CaseTrigger trigger) =>
        trigger == CaseTrigger.Acknowledge && IsUnanswered(riskCase) && riskCase.Step != EscalationStep.Assigned;

    private static RiskCase WithNews(RiskCase riskCase) =>
        riskCase with { NewsCount = riskCase.NewsCount + 1, Version = riskCase.Version + 1 };

    /// <param name="asks">Whose answer the news ask for.</param>
    /// <param name="grown">The case with the news, else as it was.</param>
    private static RiskCase Ask(NewsFor asks, RiskCase grown, DateTimeOffset now, CaseClock clock)
    {
        var answerBy = Earlier(grown.AnswerBy, now + clock.AnswerWithin(grown.Level));
        return asks switch
        {
            NewsFor.Nobody => grown,
            NewsFor.WhoeverHasIt => grown with
            {
                AnswerBy = answerBy,
                DeadlineAt = Earlier(grown.DeadlineAt, grown.Phase == CasePhase.Raised ? now + clock.DeliverWithin : answerBy),
                Step = IsUnanswered(grown) ? grown.Step : EscalationStep.Assigned,
            },
            NewsFor.TheDesk => grown with
            {
                Phase = Next(grown.Phase, CaseTrigger.ComeBack) ?? grown.Phase,
                Step = EscalationStep.Assigned,
                AssignedTo = null,
                AcknowledgedBy = null,
                AnswerBy = answerBy,
                DeadlineAt = Earlier(grown.DeadlineAt, now + clock.DeliverWithin),
            },
        };
    }

    private static RiskCase Raise(
        CaseId id, MemberId member, GroupId group, RiskLevel level, DateTimeOffset now, CaseClock clock) => new(
        id,
        member,
        group,
        level,
        CasePhase.Raised,
        EscalationStep.Assigned,
        now,
        AnswerBy: now + clock.AnswerWithin(level),
        DeadlineAt: now + clock.DeliverWithin,
        AssignedTo: null,
        AcknowledgedBy: null,
        EvidenceCount: 0,
        Version: 1);

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one is { } known && known < other ? known : other;
}
