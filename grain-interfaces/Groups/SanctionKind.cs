namespace TherapyGroups.Groups;

/// <summary>What those who keep a group's agreement can do about a member. The numbers are stored: never renumber.</summary>
public enum SanctionKind
{
    /// <summary>A word in private; nothing else changes.</summary>
    Warn = 1,

    /// <summary>They may read, but not write, for a while.</summary>
    Mute = 2,

    /// <summary>They lose their seat, and can take one again only when the removal is over.</summary>
    Remove = 3,
}
