using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;

namespace TherapyGroups.RiskCases;

/// <summary>The durable unit of clinical work: one open case per member.</summary>
/// <param name="Id">Which case.</param>
/// <param name="Member">Whom it is about.</param>
/// <param name="Group">Where its newest evidence was posted.</param>
/// <param name="Level">The highest level of its evidence.</param>
/// <param name="Phase">Where it stands.</param>
/// <param name="Step">How far it has escalated.</param>
/// <param name="RaisedAt">When it was opened, UTC.</param>
/// <param name="AnswerBy">
/// When a clinician must have answered, UTC: taken it, or, when the level has risen since, said again that they have it. Null when nothing
/// is waited for.
/// </param>
/// <param name="DeadlineAt">When the sweep looks at it next, UTC; null when nothing is due.</param>
/// <param name="AssignedTo">The clinician it was routed to, or null.</param>
/// <param name="AcknowledgedBy">Who took it, or null.</param>
/// <param name="EvidenceCount">How many messages it holds.</param>
/// <param name="Version">Grows with each change; a save of an older version is refused.</param>
/// <param name="IsDrill">Raised to practise: there is no such member and no such group.</param>
/// <param name="NewsCount">
/// Grows with each message, worry and wish of the member that somebody is to hear of, whether or not it asks for an answer.
/// </param>
public sealed record RiskCase(
    CaseId Id,
    MemberId Member,
    GroupId Group,
    RiskLevel Level,
    CasePhase Phase,
    EscalationStep Step,
    DateTimeOffset RaisedAt,
    DateTimeOffset? AnswerBy,
    DateTimeOffset? DeadlineAt,
    MemberId? AssignedTo,
    MemberId? AcknowledgedBy,
    int EvidenceCount,
    long Version,
    bool IsDrill = false,
    int NewsCount = 0)
{
    public CaseNotice Notice() => new(
        Id, Level, Phase, Step, Member, Group, RaisedAt, AnswerBy, AssignedTo, AcknowledgedBy, EvidenceCount, Version,
        IsDrill, NewsCount);
}
