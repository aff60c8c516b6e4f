namespace TherapyGroups.Groups;

/// <summary>
/// The answer to a wish to slow a group down: the sequence number of the event that holds it, or 0 if nothing was stored.
/// </summary>
[GenerateSerializer, Immutable, Alias("slow-mode-outcome")]
public sealed record SlowModeOutcome(
    [property: Id(0)] SlowModeResult Result,
    [property: Id(1)] long Seq = 0);
