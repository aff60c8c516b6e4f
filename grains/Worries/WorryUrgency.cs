namespace TherapyGroups.Worries;

/// <summary>How near a danger seems to whoever tells of it. The numbers are stored: never renumber.</summary>
public enum WorryUrgency
{
    /// <summary>They cannot say.</summary>
    Unsure = 1,

    /// <summary>They have a bad feeling, and think there is time.</summary>
    NotNow = 2,

    /// <summary>They think that somebody may hurt themselves now or today.</summary>
    Now = 3,
}
