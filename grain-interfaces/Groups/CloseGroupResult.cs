namespace TherapyGroups.Groups;

/// <summary>How a wish to close a group ended.</summary>
public enum CloseGroupResult
{
    /// <summary>It is on disk: nobody writes or joins there any more.</summary>
    Closed,

    /// <summary>It was closed before, at <see cref="CloseGroupOutcome.At"/>; nothing was stored.</summary>
    AlreadyClosed,

    UnknownGroup,
}
