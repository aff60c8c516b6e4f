namespace TherapyGroups.Groups;

/// <summary>
/// The answer to a wish to slow a group down: the sequence number of the event that holds it, the earlier one where nothing changed; 0 if
/// it was refused, or never was otherwise.
/// </summary>
[GenerateSerializer, Immutable, Alias("slow-mode-outcome")]
public sealed record SlowModeOutcome(
    [property: Id(0)] SlowModeResult Result,
    [property: Id(1)] long Seq = 0);
