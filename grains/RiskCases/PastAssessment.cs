using TherapyGroups.Risk;

namespace TherapyGroups.RiskCases;

/// <summary>What the classifier said of one of a member's messages, without the words.</summary>
public sealed record PastAssessment(DateTimeOffset At, RiskLevel Level, double Probability);
