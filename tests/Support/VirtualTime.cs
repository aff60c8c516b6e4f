namespace TherapyGroups.Tests.Support;

/// <summary>
/// Time that passes only when a test says so. Timers fire within <see cref="Advance"/>, each at its own instant: the earliest due
/// first, equals in the order in which they were set. Safe to use from many threads; two threads may not advance it at once.
/// </summary>
public sealed class VirtualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<VirtualTimer, (long DueTicks, long Order)> due = new();
    private long elapsedTicks;
    private long order;
    private long jumpedTicks;

    /// <summary>Starts on a Monday noon, UTC.</summary>
    public VirtualTime()
        : this(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start.AddTicks(Interlocked.Read(ref elapsedTicks) + Interlocked.Read(ref jumpedTicks));

    public override long GetTimestamp() => Interlocked.Read(ref elapsedTicks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Sets the clock ahead or back, as somebody does by hand: no time passes, and no timer notices.</summary>
    public void Jump(TimeSpan by) => Interlocked.Add(ref jumpedTicks, by.Ticks);

    /// <summary>Lets time pass, and fires what becomes due, before it returns.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var end = GetTimestamp() + by.Ticks;
        while (TakeDue(end) is { } timer)
        {
            timer.Fire();
        }

        Interlocked.Exchange(ref elapsedTicks, end);
    }

    /// <summary>The next timer that is due by <paramref name="end"/>, with the clock at its instant; or null.</summary>
    private VirtualTimer? TakeDue(long end)
    {
        lock (gate)
        {
            while (due.TryPeek(out var timer, out var at) && at.DueTicks <= end)
            {
                due.Dequeue();
                if (timer.SetAs == at.Order)
                {
                    Interlocked.Exchange(ref elapsedTicks, Math.Max(elapsedTicks, at.DueTicks));
                    Set(timer, timer.Period);
                    return timer;
                }
            }

            return null;
        }
    }

    /// <summary>Under the gate.</summary>
    private void Set(VirtualTimer timer, TimeSpan dueTime)
    {
        timer.SetAs = dueTime == Timeout.InfiniteTimeSpan ? null : ++order;
        if (timer.SetAs is { } place)
        {
            due.Enqueue(timer, (elapsedTicks + dueTime.Ticks, place));
        }
    }

    private sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        /// <summary>Infinite for a timer that fires once; zero means the same, as for every <see cref="ITimer"/>.</summary>
        public TimeSpan Period { get; private set; }

        /// <summary>Which setting of the timer counts; an older one in the queue is stale. Null when it is not set.</summary>
        public long? SetAs { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                Period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
                time.Set(this, dueTime);
            }

            return true;
        }

        public void Fire() => callback(state);

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
