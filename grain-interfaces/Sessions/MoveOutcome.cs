namespace TherapyGroups.Sessions;

/// <summary>The answer to a move, with the session as it stands; null if there is none.</summary>
[GenerateSerializer, Immutable, Alias("move-outcome")]
public sealed record MoveOutcome(
    [property: Id(0)] MoveResult Result,
    [property: Id(1)] GroupSession? Session = null);
