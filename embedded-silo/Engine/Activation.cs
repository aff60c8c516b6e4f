using Orleans.Runtime;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>One life of one grain: its mailbox, its object and its timers.</summary>
internal sealed partial class Activation : Mailbox, IGrainContext, ITurn
{
    private ActivationPhase _phase;
    private Grain? _grain;
    private DeactivationReason _reason;
    private TaskCompletionSource? _deactivated;
    private List<GrainTimer>? _timers;
    private long _lastUsed;
    private long _keepUntil;

    /// <param name="grainClass">What it is.</param>
    /// <param name="key">Who it is.</param>
    /// <param name="inherited">Calls that the previous activation did not start.</param>
    public Activation(GrainClass grainClass, string key, IReadOnlyList<Call> inherited)
    {
        Class = grainClass;
        Key = key;
        foreach (var call in inherited)
        {
            TryAccept(call);
        }
    }

    public GrainClass Class { get; }

    public string Key { get; }

    public override GrainEngine Engine => Class.Engine;

    public override object Target => _grain!; // no call starts before it is there

    public object? GrainInstance => _grain;

    public IServiceProvider ActivationServices => Engine.Services;

    public Task Deactivated
    {
        get
        {
            lock (Gate)
            {
                if (_phase == ActivationPhase.Closed)
                {
                    return Task.CompletedTask;
                }
                _deactivated ??= new();
                return _deactivated.Task;
            }
        }
    }

    protected override bool IsOpen => _phase == ActivationPhase.Active;

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (Gate)
        {
            if (_reason.ReasonCode == DeactivationReasonCode.None)
            {
                _reason = deactivationReason;
            }
            if (_phase == ActivationPhase.New)
            {
                Class.Replace(this, next: null);
                AnnounceEnd();
            }
            Advance(ActivationTrigger.AskedToEnd);
            EndIfDrained();
        }
    }

    /// <summary>Whether nobody has used it since then, and nothing keeps it.</summary>
    public bool IsIdleSince(long timestamp, long now)
    {
        lock (Gate)
        {
            return _phase == ActivationPhase.Active && IsEmpty && !HasReadyTurns && _lastUsed <= timestamp && _keepUntil <= now;
        }
    }

    public void DelayDeactivation(TimeSpan time)
    {
        var now = Engine.Time.GetTimestamp();
        var ticks = time.TotalSeconds * Engine.Time.TimestampFrequency;
        lock (Gate)
        {
            _keepUntil = time == Timeout.InfiniteTimeSpan || ticks >= long.MaxValue - now ? long.MaxValue
                : time > TimeSpan.Zero ? now + (long)ticks
                : 0;
        }
    }

    public IGrainTimer AddTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(this, callback, options);
        lock (Gate)
        {
            (_timers ??= []).Add(timer);
        }
        timer.Change(options.DueTime, options.Period);
        return timer;
    }

    public void RemoveTimer(GrainTimer timer)
    {
        lock (Gate)
        {
            _timers?.Remove(timer);
        }
    }

    public override string ToString() => $"{Class.Name}/{Key}";

    protected override bool MayArrive()
    {
        if (_phase == ActivationPhase.New)
        {
            Advance(ActivationTrigger.Called);
            AddReady(this);
        }
        return _phase != ActivationPhase.Closed;
    }

    protected override void OnFinished(Call call)
    {
        if (call.KeepsAlive)
        {
            _lastUsed = Engine.Time.GetTimestamp();
        }
        EndIfDrained();
    }

    private void EndIfDrained()
    {
        if (_phase == ActivationPhase.Draining && NothingRuns)
        {
            Advance(ActivationTrigger.Drained);
            AddReady(this);
        }
    }

    private void Advance(ActivationTrigger trigger) => _phase = ActivationPhases.Next(_phase, trigger);
}
