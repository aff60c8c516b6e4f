namespace TherapyGroups.Groups;

/// <summary>What an administrator may change of a group that is there.</summary>
/// <param name="Capacity">How many members it seats, 2 to 50.</param>
/// <param name="Coverage">Who must be reachable while the room is open.</param>
/// <param name="WhenUncovered">What the room does while nobody of them is; never <see cref="CoverageEffect.None"/>.</param>
[GenerateSerializer, Immutable, Alias("group-settings")]
public readonly record struct GroupSettings(
    [property: Id(0)] int Capacity,
    [property: Id(1)] Coverage Coverage,
    [property: Id(2)] CoverageEffect WhenUncovered);
