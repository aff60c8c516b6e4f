using TherapyGroups.RiskCases;

namespace TherapyGroups.Worries;

/// <summary>The answer to a telling.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Case">The case it stands in; null if it was not told.</param>
/// <param name="Until">When to try again, for <see cref="TellingResult.TooMany"/>, UTC.</param>
public sealed record TellingOutcome(TellingResult Result, CaseId? Case = null, DateTimeOffset? Until = null);
