namespace TherapyGroups.Moderation;

/// <summary>Where an item in the queue stands. The numbers are stored: never renumber.</summary>
public enum ModerationItemState
{
    Open = 1,
    Claimed = 2,
    Resolved = 3,
}
