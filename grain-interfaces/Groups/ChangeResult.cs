namespace TherapyGroups.Groups;

/// <summary>How a change of a message ended.</summary>
public enum ChangeResult
{
    /// <summary>It is on disk.</summary>
    Changed,

    /// <summary>It was so already; nothing was stored.</summary>
    Unchanged,

    UnknownGroup,
    UnknownMessage,
    NotAMember,
    NotTheAuthor,

    /// <summary>Only a peer moderator or facilitator of this group, or an administrator, may.</summary>
    NotAModerator,

    /// <summary>Later than <see cref="MessageLimits.EditWindowMinutes"/>.</summary>
    EditWindowClosed,

    /// <summary>Withdrawn, hidden or erased messages cannot be edited.</summary>
    NotVisible,

    Empty,
    TooLong,
    ContentNoteTooLong,
    ContentNoteMissing,
    ReasonMissing,
    Muted,
    RoomClosed,
}
