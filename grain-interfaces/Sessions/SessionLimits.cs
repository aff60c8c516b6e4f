namespace TherapyGroups.Sessions;

/// <summary>Bounds of a plan.</summary>
public static class SessionLimits
{
    public const int SlotsMax = 7;
    public const int LengthMinutesMin = 10;
    public const int LengthMinutesMax = 480;
    public const int RemindMinutesMax = 1_440;
    public const int RemindMinutesDefault = 30;

    /// <summary>How far ahead a session can be moved.</summary>
    public const int MoveDaysMax = 7;
}
