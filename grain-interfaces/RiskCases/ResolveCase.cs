using TherapyGroups.Members;

namespace TherapyGroups.RiskCases;

/// <summary>A clinician's closing of a case. Nothing closes without a disposition and a note.</summary>
/// <param name="By">The clinician.</param>
/// <param name="Disposition">How it ended.</param>
/// <param name="Note">Why, 1 to <see cref="CaseNoteLimits.NoteMaxLength"/> code units.</param>
/// <param name="FollowUpAt">When to look again, UTC, or null.</param>
/// <param name="HistorySeen">
/// How many entries of the case's history were before their eyes; null if not known. A case does not close over news that came after.
/// </param>
[GenerateSerializer, Immutable, Alias("resolve-case")]
public sealed record ResolveCase(
    [property: Id(0)] MemberId By,
    [property: Id(1)] Disposition Disposition,
    [property: Id(2)] string Note,
    [property: Id(3)] DateTimeOffset? FollowUpAt,
    [property: Id(4)] int? HistorySeen = null)
{
    public override string ToString() => $"resolve as {Disposition}";
}
