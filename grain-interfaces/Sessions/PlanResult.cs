namespace TherapyGroups.Sessions;

/// <summary>How a plan ended.</summary>
public enum PlanResult
{
    Planned,
    UnknownGroup,

    /// <summary>Only a facilitator of this group, or an administrator, may.</summary>
    NotAFacilitator,

    /// <summary>This server knows no such IANA time zone.</summary>
    UnknownZone,

    /// <summary>None, or more than <see cref="SessionLimits.SlotsMax"/>.</summary>
    SlotCount,

    /// <summary>A time of day or a length is out of bounds.</summary>
    InvalidSlot,

    /// <summary>Two meetings of the week overlap.</summary>
    Overlap,

    /// <summary>The reminder is out of bounds.</summary>
    InvalidReminder,

    /// <summary>The group was closed for good: it meets no more.</summary>
    GroupClosed,
}
