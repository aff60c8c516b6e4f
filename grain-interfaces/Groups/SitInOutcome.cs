namespace TherapyGroups.Groups;

/// <summary>The answer to a wish to sit in.</summary>
/// <param name="Result">What happened.</param>
/// <param name="Until">When the visit ends, UTC, if let in; when a removal ends, if that is known; else null.</param>
[GenerateSerializer, Immutable, Alias("sit-in-outcome")]
public sealed record SitInOutcome(
    [property: Id(0)] SitInResult Result,
    [property: Id(1)] DateTimeOffset? Until = null);
