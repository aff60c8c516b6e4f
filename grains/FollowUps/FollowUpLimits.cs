namespace TherapyGroups.FollowUps;

/// <summary>Bounds of reminders.</summary>
public static class FollowUpLimits
{
    /// <summary>
    /// After so many hours without an answer a reminder goes to every clinician, and all of staff learn how many there are.
    /// </summary>
    public const int OwnHours = 24;

    /// <summary>A follow-up lies at most this many days ahead.</summary>
    public const int DaysMax = 3_650;
}
