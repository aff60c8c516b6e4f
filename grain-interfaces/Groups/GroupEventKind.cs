namespace TherapyGroups.Groups;

/// <summary>What a group event says. The numbers are stored: never renumber.</summary>
public enum GroupEventKind
{
    MessagePosted = 1,
    MessageEdited = 2,
    MessageWithdrawn = 3,
    MessageHidden = 4,
    MessageRestored = 5,
    MessageErased = 6,
    MemberJoined = 7,
    MemberLeft = 8,
    SessionOpened = 9,
    SessionClosed = 10,
    SessionMoved = 11,
    Notice = 12,
    SlowMode = 13,
}
