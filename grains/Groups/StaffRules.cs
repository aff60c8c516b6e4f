namespace TherapyGroups.Groups;

/// <summary>Who may become staff of a group. Pure.</summary>
public static class StaffRules
{
    /// <summary>
    /// Staff take no seat from a member and are asked for no agreement or age; a member who becomes staff gives theirs back. Who was
    /// removed stays out until that is over.
    /// </summary>
    public static SeatStaffResult Seat(GroupState group, SeatStaff wish, DateTimeOffset now)
    {
        if (group.Seats.TryGetValue(wish.Member, out var seat) && seat.Role == wish.Role)
        {
            return SeatStaffResult.Unchanged;
        }

        return group.Standings.GetValueOrDefault(wish.Member).RemovedUntil > now ? SeatStaffResult.Removed : SeatStaffResult.Seated;
    }
}
