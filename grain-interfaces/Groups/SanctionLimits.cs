namespace TherapyGroups.Groups;

/// <summary>Bounds of a sanction.</summary>
public static class SanctionLimits
{
    public const int MinutesMin = 1;

    /// <summary>Thirty days.</summary>
    public const int MinutesMax = 43_200;

    /// <summary>How long a mute lasts of which nobody says how long.</summary>
    public const int MuteMinutesDefault = 60;

    public const int ReasonMaxLength = 1_000;

    /// <summary>The end of a removal of which nobody says how long.</summary>
    public static readonly DateTimeOffset ForGood = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);
}
