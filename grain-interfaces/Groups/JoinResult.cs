namespace TherapyGroups.Groups;

/// <summary>How a wish to join ended.</summary>
public enum JoinResult
{
    Joined,
    AlreadyIn,

    /// <summary>Every seat is taken; <see cref="JoinOutcome.Position"/> tells the place on the waiting list.</summary>
    Waiting,

    UnknownGroup,

    /// <summary>The agreement has another version by now: read it and accept again.</summary>
    AgreementChanged,

    /// <summary>The group is for another age band.</summary>
    AgeBand,

    /// <summary>They were removed, until <see cref="JoinOutcome.Until"/> or for good.</summary>
    Removed,

    /// <summary>A closed cohort that has begun: nobody joins it any more.</summary>
    CohortClosed,

    /// <summary>The group was closed for good.</summary>
    GroupClosed,
}
