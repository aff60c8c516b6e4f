namespace TherapyGroups.Moderation;

/// <summary>How something came into the peer moderators' queue. The numbers are stored: never renumber.</summary>
public enum ModerationItemKind
{
    /// <summary>Somebody in the group reported it.</summary>
    Report = 1,

    /// <summary>The classifier asks a person to look.</summary>
    Flag = 2,

    /// <summary>A filter of the group holds it until a person has looked.</summary>
    Held = 3,
}
