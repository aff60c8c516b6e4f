using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;

namespace TherapyGroups.RiskCases;

/// <summary>What a console is told of a case: ids, level and times. Never text, never a name.</summary>
/// <param name="Case">Which case.</param>
/// <param name="Level">The highest level of its evidence.</param>
/// <param name="Phase">Where it stands.</param>
/// <param name="Step">How far it has escalated.</param>
/// <param name="Member">Whom it is about.</param>
/// <param name="Group">Where its newest evidence was posted.</param>
/// <param name="RaisedAt">When it was opened, UTC.</param>
/// <param name="DueAt">When it must be answered, UTC; null once acknowledged, until worse news ask for it again.</param>
/// <param name="AssignedTo">The clinician it was routed to, or null if none was on duty.</param>
/// <param name="AcknowledgedBy">Who took it, or null.</param>
/// <param name="EvidenceCount">How many messages it holds.</param>
/// <param name="Version">Grows with each change: what arrives late and is older can be dropped.</param>
/// <param name="IsDrill">Raised to practise: there is no such member.</param>
/// <param name="NewsCount">Grows with each message, worry and wish of the member that somebody is to hear of.</param>
[GenerateSerializer, Immutable, Alias("case-notice")]
public sealed record CaseNotice(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] RiskLevel Level,
    [property: Id(2)] CasePhase Phase,
    [property: Id(3)] EscalationStep Step,
    [property: Id(4)] MemberId Member,
    [property: Id(5)] GroupId Group,
    [property: Id(6)] DateTimeOffset RaisedAt,
    [property: Id(7)] DateTimeOffset? DueAt,
    [property: Id(8)] MemberId? AssignedTo,
    [property: Id(9)] MemberId? AcknowledgedBy,
    [property: Id(10)] int EvidenceCount,
    [property: Id(11)] long Version,
    [property: Id(12)] bool IsDrill = false,
    [property: Id(13)] int NewsCount = 0);
