namespace TherapyGroups.Groups;

/// <summary>How a post ended.</summary>
public enum PostResult
{
    /// <summary>It is on disk.</summary>
    Accepted,

    /// <summary>The same message was accepted before; this is the first answer again.</summary>
    AlreadyAccepted,

    /// <summary>Another message has this id. Nothing was stored.</summary>
    MessageIdReused,

    Empty,
    TooLong,
    ContentNoteTooLong,
    UnknownGroup,
    NotAMember,

    /// <summary>Until <see cref="PostOutcome.Until"/>.</summary>
    Muted,

    /// <summary>May be tried again at <see cref="PostOutcome.Until"/>, where that is known.</summary>
    RoomClosed,

    /// <summary>Nobody of those whom the room needs is there; reading goes on.</summary>
    Uncovered,

    /// <summary>The agreement has another version by now: read it and accept it.</summary>
    AgreementChanged,

    /// <summary>Too many posts, or slow mode; may be tried again at <see cref="PostOutcome.Until"/>.</summary>
    SlowDown,

    /// <summary>The group was closed for good.</summary>
    GroupClosed,
}
