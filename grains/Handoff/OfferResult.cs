namespace TherapyGroups.Handoff;

/// <summary>How an offer of a private room ended.</summary>
public enum OfferResult
{
    /// <summary>The room is there, and the offer stands.</summary>
    Offered,

    UnknownCase,

    /// <summary>Another clinician has the case.</summary>
    HeldByAnother,

    /// <summary>The case is resolved.</summary>
    Resolved,

    /// <summary>The member's account is erased.</summary>
    MemberGone,

    /// <summary>Another peer moderator was asked already.</summary>
    PeerTaken,

    /// <summary>The clinician cannot hand themselves off to themselves.</summary>
    OwnCase,
}
