namespace TherapyGroups.Groups;

/// <summary>The answer to a sanction.</summary>
/// <param name="Result">What happened.</param>
/// <param name="Id">Names the sanction, if done; else empty.</param>
/// <param name="Until">When it ends, UTC; null for a warning, and for a removal for good.</param>
[GenerateSerializer, Immutable, Alias("sanction-outcome")]
public sealed record SanctionOutcome(
    [property: Id(0)] SanctionResult Result,
    [property: Id(1)] string Id = "",
    [property: Id(2)] DateTimeOffset? Until = null);
