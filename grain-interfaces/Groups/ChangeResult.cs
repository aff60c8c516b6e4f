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

    /// <summary>Until <see cref="ChangeOutcome.Until"/>.</summary>
    Muted,

    /// <summary>May be tried again at <see cref="ChangeOutcome.Until"/>, where that is known.</summary>
    RoomClosed,

    /// <summary>Nobody of those whom the room needs is there; reading goes on.</summary>
    Uncovered,

    /// <summary>The agreement has another version by now: read it and accept it.</summary>
    AgreementChanged,

    /// <summary>Too many posts and edits, or slow mode; may be tried again at <see cref="ChangeOutcome.Until"/>.</summary>
    SlowDown,

    /// <summary>The group was closed for good.</summary>
    GroupClosed,
}
