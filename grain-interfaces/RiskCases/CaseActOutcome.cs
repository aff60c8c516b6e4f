using TherapyGroups.Members;

namespace TherapyGroups.RiskCases;

/// <summary>The answer to a clinician's act.</summary>
[GenerateSerializer, Immutable, Alias("case-act-outcome")]
public sealed record CaseActOutcome(
    [property: Id(0)] CaseActResult Result,
    [property: Id(1)] MemberId? AcknowledgedBy = null);
