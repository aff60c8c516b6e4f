namespace TherapyGroups.Groups;

/// <summary>Whether those whom a room needs are there.</summary>
/// <param name="Needs">Who must be reachable while the room is open.</param>
/// <param name="IsCovered">Whether somebody of them is there.</param>
/// <param name="Effect">What the room does meanwhile; <see cref="CoverageEffect.None"/> while it is covered.</param>
[GenerateSerializer, Immutable, Alias("room-cover")]
public readonly record struct RoomCover(
    [property: Id(0)] Coverage Needs,
    [property: Id(1)] bool IsCovered,
    [property: Id(2)] CoverageEffect Effect);
