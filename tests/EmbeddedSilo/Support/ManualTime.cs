namespace TherapyGroups.Tests.EmbeddedSilo.Support;

/// <summary>A clock that stands still until it is moved. For one thread.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private readonly DateTimeOffset _start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private TimeSpan _elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers are running.</summary>
    public int RunningTimers => _timers.Count;

    public override DateTimeOffset GetUtcNow() => _start + _elapsed;

    public override long GetTimestamp() => _elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves to the next timer that falls due and fires it.</summary>
    /// <returns>False when none is due within the time given.</returns>
    public bool FireNext(TimeSpan within)
    {
        var next = _timers.MinBy(timer => timer.Due);
        if (next is null || next.Due > _elapsed + within)
        {
            return false;
        }
        _elapsed = next.Due > _elapsed ? next.Due : _elapsed;
        _timers.Remove(next);
        next.Fire();
        return true;
    }

    /// <summary>Moves on to a time when no timer is due.</summary>
    public void MoveOn(TimeSpan time) => _elapsed += time;

    private sealed class ManualTimer(ManualTime clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;
        private bool _isDisposed;

        public TimeSpan Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock._timers.Remove(this);
            _period = period;
            if (!_isDisposed && dueTime != Timeout.InfiniteTimeSpan)
            {
                Due = clock._elapsed + dueTime;
                clock._timers.Add(this);
            }
            return !_isDisposed;
        }

        public void Fire()
        {
            if (_period > TimeSpan.Zero)
            {
                Change(_period, _period);
            }
            callback(state);
        }

        public void Dispose()
        {
            _isDisposed = true;
            clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
