namespace TherapyGroups.Moderation;

/// <summary>How something came into the peer moderators' queue. The numbers are stored: never renumber.</summary>
public enum ModerationItemKind
{
    /// <summary>Somebody in the group reported it.</summary>
    Report = 1,

    /// <summary>The classifier asks a person to look.</summary>
    Flag = 2,
}
