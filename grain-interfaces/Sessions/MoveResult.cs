namespace TherapyGroups.Sessions;

/// <summary>How a move ended.</summary>
public enum MoveResult
{
    /// <summary>On disk; everybody in the group gets a notice.</summary>
    Moved,

    UnknownGroup,

    /// <summary>Only a facilitator of this group, or an administrator, may.</summary>
    NotAFacilitator,

    /// <summary>The group has no plan.</summary>
    NothingPlanned,

    /// <summary>Not in the future, or further ahead than <see cref="SessionLimits.MoveDaysMax"/>.</summary>
    InvalidTime,

    /// <summary>It would run into the session after it.</summary>
    Overlap,
}
