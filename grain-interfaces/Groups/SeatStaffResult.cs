namespace TherapyGroups.Groups;

/// <summary>What came of an appointment.</summary>
public enum SeatStaffResult
{
    Seated,

    /// <summary>They are that already.</summary>
    Unchanged,

    UnknownGroup,

    /// <summary>They were removed from the group, and the time is not over.</summary>
    Removed,
}
