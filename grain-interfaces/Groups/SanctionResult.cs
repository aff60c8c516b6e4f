namespace TherapyGroups.Groups;

/// <summary>How a wish to sanction ended.</summary>
public enum SanctionResult
{
    /// <summary>It is on disk and holds from now on.</summary>
    Done,

    UnknownGroup,

    /// <summary>Only a peer moderator or facilitator of this group, or an administrator, may.</summary>
    NotAModerator,

    /// <summary>They are not in this group, nor were they removed from it.</summary>
    UnknownMember,

    /// <summary>Staff of a group answer to those above them alone, and nobody sanctions themselves.</summary>
    NotAbove,

    ReasonMissing,
    ReasonTooLong,

    /// <summary>The time is out of bounds, or was given for a warning.</summary>
    InvalidMinutes,
}
