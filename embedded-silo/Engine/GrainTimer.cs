using Orleans.Runtime;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>A timer of one activation: when due, it puts a tick into the mailbox, and is set again when the tick has ended.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromMilliseconds(uint.MaxValue - 1);
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _disposed = new();
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly ITimer _timer;
    private TimeSpan _period;
    private TimeSpan? _dueAfterTick;
    private bool _isTicking;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        _activation = activation;
        _callback = callback;
        KeepAlive = options.KeepAlive;
        Interleaving = options.Interleave ? Interleaving.Always : Interleaving.Never;
        _timer = QuietTimer.Create(activation.Engine.Time, static self => ((GrainTimer)self!).OnDue(), this);
    }

    public bool KeepAlive { get; }

    public Interleaving Interleaving { get; }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        lock (_gate)
        {
            _period = period;
            if (_isTicking)
            {
                _dueAfterTick = dueTime;
            }
            else
            {
                _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        _disposed.Cancel();
        _timer.Dispose();
        _activation.RemoveTimer(this);
    }

    /// <summary>Runs the callback, on a turn of the grain.</summary>
    public async Task TickAsync()
    {
        try
        {
            if (!_disposed.IsCancellationRequested)
            {
                await _callback(_disposed.Token);
            }
        }
        catch (Exception exception)
        {
            _activation.Engine.Log.TimerCallbackFailed(exception, _activation);
        }
        finally
        {
            SetAgain();
        }
    }

    private static void Check(TimeSpan time, string name)
    {
        if (time != Timeout.InfiniteTimeSpan && (time < TimeSpan.Zero || time > LongestTime))
        {
            throw new ArgumentOutOfRangeException(name, time, "A timer's times are infinite or from 0 to 4,294,967,294 ms.");
        }
    }

    private void OnDue()
    {
        lock (_gate)
        {
            _isTicking = true;
        }
        // A closed activation takes no tick, and has disposed this timer.
        _activation.TryAccept(new TimerTick(_activation.Engine, this));
    }

    private void SetAgain()
    {
        lock (_gate)
        {
            _isTicking = false;
            // Without effect once it is disposed.
            _timer.Change(_dueAfterTick ?? _period, Timeout.InfiniteTimeSpan);
            _dueAfterTick = null;
        }
    }
}
