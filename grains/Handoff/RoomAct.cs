namespace TherapyGroups.Handoff;

/// <summary>What can happen to somebody's place in a private room.</summary>
public enum RoomAct
{
    /// <summary>The clinician asks them in (again).</summary>
    Offer,

    Accept,
    Decline,
    Leave,
}
