namespace TherapyGroups.Groups;

/// <summary>The answer to a wish to join; <paramref name="Position"/> counts from 1 on the waiting list, else 0; <paramref name="Until"/>
/// is when a removal ends, null if that is not known.</summary>
[GenerateSerializer, Immutable, Alias("join-outcome")]
public sealed record JoinOutcome(
    [property: Id(0)] JoinResult Result,
    [property: Id(1)] int Position = 0,
    [property: Id(2)] DateTimeOffset? Until = null);
