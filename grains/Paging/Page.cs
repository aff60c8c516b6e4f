using TherapyGroups.Risk;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Paging;

/// <summary>One call of the pager: no words, no name.</summary>
/// <param name="Id">The same at every attempt, so that a receiver can tell a repetition.</param>
/// <param name="Case">Which case waits.</param>
/// <param name="Channel">On which way.</param>
/// <param name="Level">The case's level.</param>
/// <param name="IsDrill">Whether it is a drill.</param>
/// <param name="RaisedAt">Since when the case waits, UTC.</param>
/// <param name="Attempt">Which attempt this is, from 1.</param>
public sealed record Page(
    string Id, CaseId Case, PagerChannel Channel, RiskLevel Level, bool IsDrill, DateTimeOffset RaisedAt, int Attempt);
