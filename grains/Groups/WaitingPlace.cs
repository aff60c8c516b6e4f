using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Somebody who waits for a seat, in the order of the list.</summary>
/// <param name="Member">Who.</param>
/// <param name="OfferedUntil">Until when a seat is kept for them, UTC; null while none is.</param>
public readonly record struct WaitingPlace(MemberId Member, DateTimeOffset? OfferedUntil);
