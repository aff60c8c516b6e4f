using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>A wish to slow a group down, or to end that.</summary>
/// <param name="By">Who asks.</param>
/// <param name="AsAdministrator">They ask as an administrator of the service, who needs no seat in the group.</param>
/// <param name="Seconds">The least time between two posts of one member, 0 (none) to <see cref="SlowModeLimits.SecondsMax"/>.</param>
[GenerateSerializer, Immutable, Alias("set-slow-mode")]
public sealed record SetSlowMode(
    [property: Id(0)] MemberId By,
    [property: Id(1)] bool AsAdministrator,
    [property: Id(2)] int Seconds);
