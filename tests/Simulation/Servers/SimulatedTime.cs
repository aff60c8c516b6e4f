namespace TherapyGroups.Tests.Simulation.Servers;

/// <summary>Time that passes only when every turn has run. For one thread.</summary>
public sealed class SimulatedTime
{
    private static readonly DateTimeOffset Start = new(2030, 1, 7, 20, 0, 0, TimeSpan.Zero);

    private readonly PriorityQueue<SimulatedTimer, (long DueTicks, long Order)> due = new();
    private long order;

    public TimeSpan Elapsed { get; private set; }

    public DateTimeOffset Now => Start + Elapsed;

    /// <summary>The clock of one server; it falls silent when the server dies.</summary>
    public ServerClock NewClock() => new(this);

    /// <summary>Moves to the next timer that is due by <paramref name="end"/> and fires it. False if there is none.</summary>
    public bool FireNext(TimeSpan end)
    {
        while (due.TryPeek(out var timer, out var at) && at.DueTicks <= end.Ticks)
        {
            due.Dequeue();
            if (timer.SetAs == at.Order)
            {
                Elapsed = TimeSpan.FromTicks(Math.Max(Elapsed.Ticks, at.DueTicks));
                Set(timer, timer.Period);
                timer.Fire();
                return true;
            }
        }

        return false;
    }

    public void MoveTo(TimeSpan end) => Elapsed = end > Elapsed ? end : Elapsed;

    /// <summary>Does something later, whoever dies meanwhile.</summary>
    public void After(TimeSpan delay, Action action) =>
        Set(new SimulatedTimer(NewClock(), _ => action(), null) { Period = Timeout.InfiniteTimeSpan }, delay);

    private void Set(SimulatedTimer timer, TimeSpan delay)
    {
        timer.SetAs = delay == Timeout.InfiniteTimeSpan ? null : ++order;
        if (timer.SetAs is { } place)
        {
            due.Enqueue(timer, (Elapsed.Ticks + delay.Ticks, place));
        }
    }

    /// <summary>What one server reads the time from.</summary>
    public sealed class ServerClock(SimulatedTime time) : TimeProvider
    {
        public bool IsSilent { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => time.Now;

        public override long GetTimestamp() => time.Elapsed.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new SimulatedTimer(this, callback, state);
            timer.Change(dueTime, period);
            return timer;
        }

        internal void Set(SimulatedTimer timer, TimeSpan delay) => time.Set(timer, delay);
    }

    internal sealed class SimulatedTimer(ServerClock clock, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Period { get; set; }

        /// <summary>Which setting of the timer counts; an older one in the queue is stale. Null when it is not set.</summary>
        public long? SetAs { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
            clock.Set(this, clock.IsSilent ? Timeout.InfiniteTimeSpan : dueTime);
            return true;
        }

        public void Fire()
        {
            if (clock.IsSilent)
            {
                SetAs = null;
                return;
            }

            callback(state);
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
