using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>How a grain timer ticks.</summary>
public readonly struct GrainTimerCreationOptions()
{
    /// <summary>Sets the two times; the rest keeps its defaults.</summary>
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period) : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>From now to the first tick; <see cref="Timeout.InfiniteTimeSpan"/> for a timer that waits for <c>Change</c>.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>From the end of a callback to the next tick; <see cref="Timeout.InfiniteTimeSpan"/> for one tick only.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether the callback may run between the turns of calls. By default it is a turn like any call.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether a tick counts as use of the grain, so that it is not collected as idle. By default it does not.</summary>
    public bool KeepAlive { get; init; }
}
