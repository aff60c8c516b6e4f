namespace TherapyGroups.Moderation;

/// <summary>What moderation does that a group's members may know of.</summary>
public enum ModerationAct
{
    MessageReported,
    MessageFlagged,
    MessageHeld,
    MessageHidden,
    MessageRestored,
    ItemResolved,
    ContentNoteAdded,
    SlowModeChanged,
    MemberWarned,
    MemberMuted,
    MemberRemoved,
    AppealRaised,
    AppealUpheld,
    AppealLifted,
    ClinicianAsked,
}
