namespace Orleans.Runtime;

/// <summary>A timer of one activation. It ends with the activation.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets when it next falls due, and how often after. Called in a callback, it takes effect when the callback ends.</summary>
    /// <param name="dueTime">From now to the next tick; <see cref="Timeout.InfiniteTimeSpan"/> to stop it.</param>
    /// <param name="period">From the end of a callback to the next tick; <see cref="Timeout.InfiniteTimeSpan"/> for one tick only.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than −1 ms or more than 4,294,967,294 ms.</exception>
    void Change(TimeSpan dueTime, TimeSpan period);
}
