namespace TherapyGroups.RiskCases;

/// <summary>What a case's history tells. The numbers are stored: never renumber.</summary>
public enum CaseHistoryKind
{
    Raised = 1,
    EvidenceAdded = 2,
    Assigned = 3,
    Delivered = 4,
    Escalated = 5,
    Acknowledged = 6,
    InContact = 7,
    Noted = 8,
    Resolved = 9,

    /// <summary>Given to another clinician, with a note.</summary>
    HandedOver = 20,

    /// <summary>Taken from whoever had it by another clinician, who says why.</summary>
    TakenOver = 21,

    /// <summary>Who held it is no clinician any more, or was off duty when worse news came: it came back to the desk.</summary>
    Returned = 30,

    /// <summary>
    /// A clinician asked the C-SSRS screener. The note holds the answers, as <see cref="ScreenerRules.Write"/> writes them.
    /// </summary>
    Screened = 40,

    /// <summary>A clinician offered the member a private room.</summary>
    RoomOffered = 41,

    /// <summary>Somebody who was invited came into the private room.</summary>
    RoomEntered = 42,

    /// <summary>Somebody who was invited said no.</summary>
    RoomDeclined = 43,

    /// <summary>Somebody left the private room.</summary>
    RoomLeft = 44,

    /// <summary>The member asked to talk with a clinician in private.</summary>
    RoomWanted = 45,

    /// <summary>Another member told the team that they worry about this one.</summary>
    WorryTold = 46,

    /// <summary>A clinician looked again, as was planned when the case was resolved.</summary>
    FollowedUp = 47,
}
