using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>A wish to change what a group has folded for review.</summary>
/// <param name="By">Who asks.</param>
/// <param name="AsAdministrator">They ask as an administrator of the service, who needs no seat in the group.</param>
/// <param name="Filters">What is folded from now on. Messages that are there already stay as they are.</param>
[GenerateSerializer, Immutable, Alias("set-filters")]
public sealed record SetFilters(
    [property: Id(0)] MemberId By,
    [property: Id(1)] bool AsAdministrator,
    [property: Id(2)] GroupFilters Filters);
