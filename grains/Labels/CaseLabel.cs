using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;

namespace TherapyGroups.Labels;

/// <summary>One clinician's judgement of one message.</summary>
public sealed record CaseLabel(GroupId Group, long Seq, MessageId MessageId, MemberId By, RiskLevel Level, DateTimeOffset At);
