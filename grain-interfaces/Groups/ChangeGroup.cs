using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>An administrator's wish to change a group that is there. What is null stays as it is.</summary>
/// <param name="By">Who asks; who may has been checked.</param>
/// <param name="Capacity">How many members it seats, 2 to 50.</param>
/// <param name="Coverage">Who must be reachable while the room is open.</param>
/// <param name="WhenUncovered">What the room does while nobody of them is.</param>
[GenerateSerializer, Immutable, Alias("change-group")]
public sealed record ChangeGroup(
    [property: Id(0)] MemberId By,
    [property: Id(1)] int? Capacity = null,
    [property: Id(2)] Coverage? Coverage = null,
    [property: Id(3)] CoverageEffect? WhenUncovered = null);
