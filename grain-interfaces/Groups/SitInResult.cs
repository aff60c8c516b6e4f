namespace TherapyGroups.Groups;

/// <summary>How a wish to sit in ended.</summary>
public enum SitInResult
{
    /// <summary>They read until <see cref="SitInOutcome.Until"/>, and the group is told that they do.</summary>
    SatIn,

    UnknownGroup,

    /// <summary>They have a seat.</summary>
    AlreadyIn,

    /// <summary>Once in each group, ever.</summary>
    AlreadySatIn,

    /// <summary>The group is for another age band.</summary>
    AgeBand,

    /// <summary>They were removed, until <see cref="SitInOutcome.Until"/> or for good.</summary>
    Removed,

    /// <summary>A closed cohort that has begun.</summary>
    CohortClosed,

    /// <summary>The group was closed for good.</summary>
    GroupClosed,
}
