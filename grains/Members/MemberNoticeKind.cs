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
}
