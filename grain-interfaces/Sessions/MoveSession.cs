using TherapyGroups.Members;

namespace TherapyGroups.Sessions;

/// <summary>A wish to move the session that is on, or the next one.</summary>
/// <param name="By">Who asks.</param>
/// <param name="AsAdministrator">They ask as an administrator of the service, who needs no seat in the group.</param>
/// <param name="StartsAt">When it is to begin, UTC; it lasts as long as planned.</param>
[GenerateSerializer, Immutable, Alias("move-session")]
public sealed record MoveSession(
    [property: Id(0)] MemberId By,
    [property: Id(1)] bool AsAdministrator,
    [property: Id(2)] DateTimeOffset StartsAt);
