namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>Takes calls to one grain or observer and starts each when it may start.</summary>
internal abstract class Mailbox : TurnQueue
{
    // Those that have not ended, oldest first; some wait, some have started.
    private readonly LinkedList<Call> _calls = new();
    private int _startedAlone;
    private int _startedReads;
    private int _startedInterleaved;
    private bool _isWatched;

    /// <summary>The grain or observer object.</summary>
    public abstract object Target { get; }

    /// <summary>Whether waiting calls may start. Under the gate.</summary>
    protected abstract bool IsOpen { get; }

    /// <summary>Whether no call is under way. Under the gate.</summary>
    protected bool NothingRuns => _startedAlone + _startedReads + _startedInterleaved == 0;

    /// <summary>Whether no call is under way or waits. Under the gate.</summary>
    protected bool IsEmpty => _calls.Count == 0;

    /// <summary>Takes a call, behind those that came before.</summary>
    /// <returns>False when this mailbox is closed for good.</returns>
    public bool TryAccept(Call call)
    {
        lock (Gate)
        {
            if (!MayArrive())
            {
                return false;
            }
            Add(call);
            if (MayStart(call))
            {
                Start(call);
            }
            return true;
        }
    }

    /// <summary>Ends a call that had started.</summary>
    public void Finish(Call call)
    {
        lock (Gate)
        {
            Remove(call);
            Count(call, -1);
            OnFinished(call);
            StartWaiting(justOpened: false);
        }
    }

    /// <summary>Cancels the token that a call was given, on a turn of its own, as Orleans does.</summary>
    public void Cancel(CallCancellation cancellation)
    {
        lock (Gate)
        {
            AddReady(cancellation);
        }
    }

    /// <summary>Fails the calls whose callers have waited long enough. Those that have not started never will.</summary>
    /// <returns>Whether any call is left that has a deadline.</returns>
    public bool ExpireCalls(long now)
    {
        var late = new List<Call>();
        bool isWatched;
        lock (Gate)
        {
            // Deadlines come in the order of arrival, except for those that have none.
            foreach (var call in _calls.TakeWhile(call => call.Deadline == long.MaxValue || call.Deadline <= now).ToList())
            {
                if (call.Deadline != long.MaxValue)
                {
                    call.Deadline = long.MaxValue;
                    late.Add(call);
                    RemoveUnstarted(call);
                }
            }
            // Told to the caller as it is here: whoever watches it anew a moment later has asked for that themselves.
            isWatched = _isWatched = _calls.Any(call => call.Deadline != long.MaxValue);
        }
        foreach (var call in late)
        {
            Engine.Log.CallTimedOut(call.Name, this, Engine.Options.ResponseTimeout);
            call.TryFail(new TimeoutException($"{call.Name} of {this} did not answer within {Engine.Options.ResponseTimeout}."));
        }
        return isWatched;
    }

    /// <summary>Whether it takes another call, and whatever must happen before the first. Under the gate.</summary>
    protected virtual bool MayArrive() => true;

    /// <summary>After a call has ended and before the next starts. Under the gate.</summary>
    protected virtual void OnFinished(Call call)
    {
    }

    /// <summary>Starts what may start now. Under the gate.</summary>
    protected void StartWaiting(bool justOpened)
    {
        // While it is open, calls that always interleave never wait: once one runs alone, the rest of the list need not be looked at.
        for (var place = _calls.First; place is not null && (justOpened || _startedAlone == 0); place = place.Next)
        {
            if (!place.Value.HasStarted && MayStart(place.Value))
            {
                Start(place.Value);
            }
        }
    }

    /// <summary>Takes all calls that wait out of the mailbox, in order. Under the gate, when nothing runs.</summary>
    protected List<Call> TakeWaiting()
    {
        var waiting = _calls.ToList();
        waiting.ForEach(Remove);
        return waiting;
    }

    /// <summary>Takes out the calls that have not started, in order: nobody is to find them late. Under the gate.</summary>
    protected List<Call> TakeUnstarted()
    {
        var unstarted = _calls.Where(call => !call.HasStarted).ToList();
        unstarted.ForEach(Remove);
        return unstarted;
    }

    protected List<Call> Unfinished() => _calls.ToList();

    protected void Add(Call call)
    {
        call.Mailbox = this;
        call.Place = _calls.AddLast(call);
        if (!_isWatched && call.Deadline != long.MaxValue)
        {
            _isWatched = true;
            Engine.Deadlines.Watch(this);
        }
    }

    private void Remove(Call call)
    {
        if (call.Place is { } place)
        {
            call.Place = null;
            _calls.Remove(place);
        }
    }

    private void RemoveUnstarted(Call call)
    {
        if (!call.HasStarted)
        {
            Remove(call);
        }
    }

    private bool MayStart(Call call) => IsOpen && call.Interleaving switch
    {
        Interleaving.Always => true,
        Interleaving.WithReads => _startedAlone == 0,
        Interleaving.Never => _startedAlone + _startedReads == 0,
    };

    private void Start(Call call)
    {
        call.HasStarted = true;
        Count(call, 1);
        AddReady(call);
    }

    private void Count(Call call, int change) => _ = call.Interleaving switch
    {
        Interleaving.Always => _startedInterleaved += change,
        Interleaving.WithReads => _startedReads += change,
        Interleaving.Never => _startedAlone += change,
    };
}
