namespace TherapyGroups.Sessions;

/// <summary>Where a session stands. The numbers are stored: never renumber.</summary>
public enum SessionPhase
{
    /// <summary>To come; nobody was reminded yet.</summary>
    Planned = 1,

    /// <summary>To come; its members were reminded.</summary>
    Reminded = 2,

    /// <summary>On.</summary>
    Open = 3,
}
