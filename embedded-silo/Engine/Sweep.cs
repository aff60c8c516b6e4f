namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>Work that is done now and then while there is some, as a turn like any other. At rest it has no timer running.</summary>
internal sealed class Sweep : IDisposable
{
    private readonly GrainEngine _engine;
    private readonly TimeSpan _period;
    private readonly Func<bool> _work;
    private readonly Action _run;
    private readonly ITimer _timer;
    private int _isArmed;

    /// <param name="engine">Whose clock and queue it uses.</param>
    /// <param name="period">From arming to the work.</param>
    /// <param name="work">Returns whether there is more to do a period later.</param>
    public Sweep(GrainEngine engine, TimeSpan period, Func<bool> work)
    {
        _engine = engine;
        _period = period;
        _work = work;
        _run = Run;
        _timer = QuietTimer.Create(engine.Time, static self => ((Sweep)self!).OnDue(), this);
    }

    /// <summary>Sees to it that the work is done within a period.</summary>
    public void Arm()
    {
        if (Volatile.Read(ref _isArmed) == 0 && Interlocked.Exchange(ref _isArmed, 1) == 0)
        {
            _timer.Change(_period, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void OnDue() => _engine.WorkQueue.Enqueue(_run);

    private void Run()
    {
        Volatile.Write(ref _isArmed, 0);
        if (!_engine.HasCrashed && _work())
        {
            Arm();
        }
    }
}
