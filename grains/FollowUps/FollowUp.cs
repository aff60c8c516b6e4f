using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.FollowUps;

/// <summary>A day on which a clinician meant to look again after a resolved case.</summary>
/// <param name="Case">Which.</param>
/// <param name="Clinician">Who set it.</param>
/// <param name="DueAt">UTC.</param>
/// <param name="DoneAt">When a clinician said it is done, UTC, or null.</param>
/// <param name="DoneBy">Who did.</param>
public sealed record FollowUp(CaseId Case, MemberId Clinician, DateTimeOffset DueAt, DateTimeOffset? DoneAt, MemberId? DoneBy);
