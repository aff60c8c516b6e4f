namespace TherapyGroups.Groups;

/// <summary>What became of a message. The numbers are stored: never renumber.</summary>
public enum MessageState
{
    Visible = 1,

    /// <summary>The author took it back.</summary>
    Withdrawn = 2,

    /// <summary>A peer moderator folded it away, with a reason; it can be restored.</summary>
    Hidden = 3,

    /// <summary>The author's key was destroyed, or the time of keeping is over: nobody can read it again.</summary>
    Erased = 4,

    /// <summary>Never stored: what lies on disk was changed and does not open. Moderation brings it to a person.</summary>
    Unreadable = 5,
}
