namespace TherapyGroups.Duty;

/// <summary>How the planning of a shift ended.</summary>
public enum ShiftResult
{
    Done,

    /// <summary>The clinician has another shift in that time.</summary>
    Overlaps,
}
