namespace TherapyGroups.Groups;

/// <summary>The answer to a change: the sequence number of the event that holds it, or 0 if nothing was stored; and the filters that hold
/// the message from now on, by name, or empty; and when a refusal that time heals will have passed, UTC.</summary>
[GenerateSerializer, Immutable, Alias("change-outcome")]
public sealed record ChangeOutcome(
    [property: Id(0)] ChangeResult Result,
    [property: Id(1)] long Seq = 0,
    [property: Id(2)] string HeldFor = "",
    [property: Id(3)] DateTimeOffset? Until = null);
