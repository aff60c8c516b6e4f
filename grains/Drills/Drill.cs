using TherapyGroups.RiskCases;

namespace TherapyGroups.Drills;

/// <summary>One drill and what came of it.</summary>
/// <param name="AnswerBy">When it should have been answered, UTC.</param>
/// <param name="DeliveredAt">When a clinician's screen first showed it, UTC; null if none has.</param>
/// <param name="AcknowledgedAt">When a clinician first took it, UTC; null if none has.</param>
/// <param name="Step">How far it went.</param>
public sealed record Drill(
    CaseId Case,
    DateTimeOffset RaisedAt,
    DateTimeOffset AnswerBy,
    DateTimeOffset? DeliveredAt,
    DateTimeOffset? AcknowledgedAt,
    EscalationStep Step,
    CasePhase Phase)
{
    /// <summary>From the raising to the first screen.</summary>
    public TimeSpan? ToDeliver => DeliveredAt - RaisedAt;

    /// <summary>From the raising to the first person who took it.</summary>
    public TimeSpan? ToAcknowledge => AcknowledgedAt - RaisedAt;

    /// <summary>Whether nobody took it in time, as far as is known at <paramref name="now"/>.</summary>
    public bool IsMissed(DateTimeOffset now) => (AcknowledgedAt ?? now) > AnswerBy;
}
