namespace TherapyGroups.Groups;

/// <summary>The answer to a wish to close a group, with when it was closed, UTC; null if there is no such group.</summary>
[GenerateSerializer, Immutable, Alias("close-group-outcome")]
public sealed record CloseGroupOutcome(
    [property: Id(0)] CloseGroupResult Result,
    [property: Id(1)] DateTimeOffset? At = null);
