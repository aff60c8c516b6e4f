namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>Makes timers that do not carry the maker's execution context into what they start.</summary>
internal static class QuietTimer
{
    /// <returns>A timer that is not running.</returns>
    public static ITimer Create(TimeProvider time, TimerCallback callback, object state)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return time.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
        using (ExecutionContext.SuppressFlow())
        {
            return time.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
