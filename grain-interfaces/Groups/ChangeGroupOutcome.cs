namespace TherapyGroups.Groups;

/// <summary>The answer to a wish to change a group.</summary>
/// <param name="Result">What happened.</param>
/// <param name="Settings">What holds now; default where there is no such group.</param>
/// <param name="SeatsTaken">Members, and seats that are kept for somebody who waits.</param>
/// <param name="Seq">The sequence number of the event that holds it; 0 if nothing was stored.</param>
[GenerateSerializer, Immutable, Alias("change-group-outcome")]
public sealed record ChangeGroupOutcome(
    [property: Id(0)] ChangeGroupResult Result,
    [property: Id(1)] GroupSettings Settings = default,
    [property: Id(2)] int SeatsTaken = 0,
    [property: Id(3)] long Seq = 0);
