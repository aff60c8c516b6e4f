namespace TherapyGroups.Groups;

/// <summary>The answer to a wish to join; <paramref name="Position"/> counts from 1 on the waiting list, else 0.</summary>
[GenerateSerializer, Immutable, Alias("join-outcome")]
public sealed record JoinOutcome(
    [property: Id(0)] JoinResult Result,
    [property: Id(1)] int Position = 0);
