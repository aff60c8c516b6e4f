using TherapyGroups.Members;

namespace TherapyGroups.RiskCases;

/// <summary>A clinician's closing of a case. Nothing closes without a disposition and a note.</summary>
/// <param name="By">The clinician.</param>
/// <param name="Disposition">How it ended.</param>
/// <param name="Note">Why, 1 to <see cref="CaseNoteLimits.NoteMaxLength"/> code units.</param>
/// <param name="FollowUpAt">When to look again, UTC, or null.</param>
[GenerateSerializer, Immutable, Alias("resolve-case")]
public sealed record ResolveCase(
    [property: Id(0)] MemberId By,
    [property: Id(1)] Disposition Disposition,
    [property: Id(2)] string Note,
    [property: Id(3)] DateTimeOffset? FollowUpAt)
{
    public override string ToString() => $"resolve as {Disposition}";
}
