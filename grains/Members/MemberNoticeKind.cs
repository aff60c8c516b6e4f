namespace TherapyGroups.Members;

/// <summary>What a member's own stream can bring. The numbers are stored: never renumber.</summary>
public enum MemberNoticeKind
{
    /// <summary>A calm card with crisis contacts of the member's country.</summary>
    SupportCard = 1,

    /// <summary>They were warned, muted or removed in a group, and why.</summary>
    Sanction = 2,

    /// <summary>Their appeal against a sanction was decided, and why so.</summary>
    AppealDecided = 9,

    /// <summary>A message of theirs waits for a moderator's look.</summary>
    MessageHeld = 10,

    /// <summary>A seat is kept for them in a group they wait for.</summary>
    SeatOffered = 11,

    /// <summary>A session of theirs begins soon.</summary>
    SessionReminder = 12,

    /// <summary>A session of theirs begins at another time.</summary>
    SessionMoved = 13,

    /// <summary>The seat that was kept for them went on to the next, and their place with it.</summary>
    SeatOfferEnded = 14,

    /// <summary>A group that they were in, or waited for, was closed for good.</summary>
    GroupClosed = 15,

    /// <summary>A clinician asks them into a private room, or asks a peer moderator to introduce. The subject is the room's id.</summary>
    PrivateRoomOffered = 20,
}
