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

    /// <summary>Private: the group's members are told nothing of it.</summary>
    MemberWarned = 21,

    /// <summary>Private: the group's members are told nothing of it.</summary>
    MemberMuted = 22,

    /// <summary>For the group's members they left.</summary>
    MemberRemoved = 23,

    /// <summary>
    /// The removal of somebody who is out already ends at another time. Private: the group's members are told nothing of it.
    /// </summary>
    RemovalChanged = 24,

    /// <summary>A moderator has added a content note, or changed the one that stood there.</summary>
    ContentNoteAdded = 41,

    /// <summary>What the group has folded for review is another from now on.</summary>
    FiltersChanged = 42,

    /// <summary>The group seats another number, or is looked after otherwise: the group is told, as a notice.</summary>
    GroupChanged = 43,

    /// <summary>The group was closed for good: it is told, as a notice. Only leavings, and words that go, come after it.</summary>
    GroupClosed = 44,

    /// <summary>Somebody sits in: the group is told, as a notice.</summary>
    GuestArrived = 31,

    /// <summary>The agreement has a new version: the group is told, as a notice.</summary>
    AgreementChanged = 32,

    /// <summary>A member accepted a new version. Private: the group's members are told nothing of it.</summary>
    AgreementAccepted = 33,
}
