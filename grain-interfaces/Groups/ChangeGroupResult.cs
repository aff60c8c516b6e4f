namespace TherapyGroups.Groups;

/// <summary>How a wish to change a group ended.</summary>
public enum ChangeGroupResult
{
    /// <summary>It is on disk and holds from now on; the room is told.</summary>
    Changed,

    /// <summary>It was so already; nothing was stored.</summary>
    Unchanged,

    UnknownGroup,

    /// <summary>The group was closed for good.</summary>
    GroupClosed,

    /// <summary>Fewer seats than 2, or more than 50.</summary>
    OutOfBounds,

    /// <summary>
    /// More people are in, or have been promised a seat, than there would be seats: <see cref="ChangeGroupOutcome.SeatsTaken"/>.
    /// </summary>
    SeatsTaken,
}
