namespace TherapyGroups.Sessions;

/// <summary>What is to be done about a session now.</summary>
public enum SessionStep
{
    /// <summary>Nothing yet.</summary>
    Wait,

    /// <summary>Remind its members.</summary>
    Remind,

    /// <summary>Open the room.</summary>
    Open,

    /// <summary>Close the room, and go on to the next session.</summary>
    Close,

    /// <summary>It went by while nobody was there to open it: go on to the next session.</summary>
    Skip,
}
