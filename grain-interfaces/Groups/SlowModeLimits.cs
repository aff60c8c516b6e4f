namespace TherapyGroups.Groups;

/// <summary>Bounds of slow mode.</summary>
public static class SlowModeLimits
{
    /// <summary>An hour: slower than that is a closed room, and should be called so.</summary>
    public const int SecondsMax = 3_600;
}
