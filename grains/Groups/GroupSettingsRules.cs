namespace TherapyGroups.Groups;

/// <summary>What may be changed of a group that is there. Pure.</summary>
public static class GroupSettingsRules
{
    /// <summary><see cref="ChangeGroupResult.Changed"/> if it may be done and changes something.</summary>
    /// <remarks>
    /// Nobody is put out by a number, and a seat that is kept for somebody is a promise: there are never fewer seats than those. Of a
    /// private room nobody learns here that it is there.
    /// </remarks>
    public static ChangeGroupResult Check(GroupState group, IReadOnlyList<WaitingPlace> line, ChangeGroup wish, DateTimeOffset now)
    {
        var settings = After(group, wish);
        return group.IsPrivate ? ChangeGroupResult.UnknownGroup
            : group.ClosedAt is not null ? ChangeGroupResult.GroupClosed
            : settings.Capacity is < GroupLimits.CapacityMin or > GroupLimits.CapacityMax ? ChangeGroupResult.OutOfBounds
            : settings == group.Settings ? ChangeGroupResult.Unchanged
            : settings.Capacity < group.Capacity && settings.Capacity < SeatsTaken(group, line, now) ? ChangeGroupResult.SeatsTaken
            : ChangeGroupResult.Changed;
    }

    /// <summary>What holds once the wish is done.</summary>
    public static GroupSettings After(GroupState group, ChangeGroup wish) => new(
        wish.Capacity ?? group.Capacity, wish.Coverage ?? group.Coverage, wish.WhenUncovered ?? group.WhenUncovered);

    /// <summary>Members, and those whom a seat is kept for.</summary>
    public static int SeatsTaken(GroupState group, IReadOnlyList<WaitingPlace> line, DateTimeOffset now) =>
        group.MembersSeated + line.Count(place => place.OfferedUntil > now);
}
