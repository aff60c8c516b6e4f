namespace TherapyGroups.Groups;

/// <summary>What somebody without a seat is to a group.</summary>
/// <param name="GuestUntil">Until when they sit in, UTC; null if they do not.</param>
/// <param name="WaitingPlace">Their place on the waiting list, from 1; null if they have none.</param>
/// <param name="OfferedUntil">Until when a seat is kept for them, UTC; null if none is.</param>
public sealed record GroupPlace(DateTimeOffset? GuestUntil, int? WaitingPlace, DateTimeOffset? OfferedUntil)
{
    public static readonly GroupPlace None = new(null, null, null);
}
