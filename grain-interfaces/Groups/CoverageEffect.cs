namespace TherapyGroups.Groups;

/// <summary>What a room does while nobody of its coverage is there. The numbers are stored: never renumber.</summary>
public enum CoverageEffect
{
    /// <summary>Nothing: it is covered, or needs no cover.</summary>
    None = 0,

    /// <summary>Everybody in the room is told, and may write on.</summary>
    Warn = 1,

    /// <summary>Everybody is told, and writes more slowly.</summary>
    Slow = 2,

    /// <summary>Members can read, not write.</summary>
    ReadOnly = 3,

    /// <summary>As <see cref="ReadOnly"/>, and the session that is on ends.</summary>
    Close = 4,
}
