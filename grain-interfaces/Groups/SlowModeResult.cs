namespace TherapyGroups.Groups;

/// <summary>How a wish to slow a group down ended.</summary>
public enum SlowModeResult
{
    /// <summary>It is on disk and holds from now on.</summary>
    Set,

    /// <summary>It was so already; nothing was stored.</summary>
    Unchanged,

    UnknownGroup,

    /// <summary>Only a peer moderator or facilitator of this group, or an administrator, may.</summary>
    NotAModerator,

    /// <summary>Less than 0, or more than <see cref="SlowModeLimits.SecondsMax"/>.</summary>
    OutOfBounds,
}
