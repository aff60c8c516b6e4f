namespace TherapyGroups.Duty;

/// <summary>Bounds of planned shifts.</summary>
public static class ShiftLimits
{
    /// <summary>Nobody answers for others' lives for longer in one go.</summary>
    public static readonly TimeSpan LongestShift = TimeSpan.FromHours(24);

    /// <summary>So far ahead a shift may begin.</summary>
    public static readonly TimeSpan FurthestAhead = TimeSpan.FromDays(366);
}
