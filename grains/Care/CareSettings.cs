namespace TherapyGroups.Care;

/// <summary>When a moderator is asked to take a break. Configuration section <c>Care</c>.</summary>
/// <remarks>
/// NSPA, <i>Responding to suicidal content online: best-practice guidelines</i>: those who moderate need limits, breaks and somebody to
/// talk to. The number itself is nobody's finding: choose it with your moderators.
/// </remarks>
public sealed class CareSettings
{
    /// <summary>Items about Red or Crisis messages that were opened since the last break; 0: never ask.</summary>
    public int BreakAfterRedItems { get; init; } = 5;

    /// <summary>What was opened longer ago than this many hours does not count any more.</summary>
    public int WindowHours { get; init; } = 12;
}
