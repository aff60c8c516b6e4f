using System.Collections.Concurrent;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>
/// Fails calls that nobody answers in time. One sweep a second over the mailboxes that had calls in that second, rather than a
/// timer per call: most calls take microseconds.
/// </summary>
internal sealed class ResponseDeadlines : IDisposable
{
    private readonly GrainEngine _engine;
    private readonly ConcurrentQueue<Mailbox> _watched = new();
    private readonly Sweep _sweep;
    private readonly long _timeoutTicks;

    public ResponseDeadlines(GrainEngine engine)
    {
        _engine = engine;
        var timeout = engine.Options.ResponseTimeout;
        _timeoutTicks = (long)(timeout.TotalSeconds * engine.Time.TimestampFrequency);
        _sweep = new Sweep(engine, timeout < TimeSpan.FromSeconds(1) ? timeout : TimeSpan.FromSeconds(1), ExpireCalls);
    }

    public long FromNow() => _engine.Time.GetTimestamp() + _timeoutTicks;

    /// <summary>Looks at the mailbox until it has no more calls with a deadline. Never twice at once.</summary>
    public void Watch(Mailbox mailbox)
    {
        _watched.Enqueue(mailbox);
        _sweep.Arm();
    }

    public void Dispose() => _sweep.Dispose();

    private bool ExpireCalls()
    {
        var now = _engine.Time.GetTimestamp();
        for (var left = _watched.Count; left > 0 && _watched.TryDequeue(out var mailbox); left--)
        {
            if (mailbox.ExpireCalls(now))
            {
                _watched.Enqueue(mailbox);
            }
        }
        return !_watched.IsEmpty;
    }
}
