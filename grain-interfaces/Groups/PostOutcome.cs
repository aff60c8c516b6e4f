namespace TherapyGroups.Groups;

/// <summary>The answer to a post.</summary>
/// <param name="Result">What happened.</param>
/// <param name="Seq">Where the message stands, if accepted; else 0.</param>
/// <param name="At">When it was accepted, UTC; else default.</param>
/// <param name="HeldFor">The filters that hold the message until a moderator has looked, by name; empty if it is shown.</param>
/// <param name="Until">When a refusal that time heals will have passed, UTC.</param>
[GenerateSerializer, Immutable, Alias("post-outcome")]
public sealed record PostOutcome(
    [property: Id(0)] PostResult Result,
    [property: Id(1)] long Seq = 0,
    [property: Id(2)] DateTimeOffset At = default,
    [property: Id(3)] DateTimeOffset? Until = null,
    [property: Id(4)] string HeldFor = "");
