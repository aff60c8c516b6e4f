using Orleans.Runtime;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>How an activation begins and ends.</summary>
internal sealed partial class Activation
{
    /// <summary>The first or the last turn of the grain.</summary>
    void ITurn.Begin() => _ = _phase == ActivationPhase.Deactivating ? EndAsync() : StartAsync();

    /// <summary>The engine has crashed: no turn of this grain will run again, so whoever waits for it must be told.</summary>
    public void Abandon()
    {
        List<Call> unfinished;
        lock (Gate)
        {
            unfinished = Unfinished();
            AnnounceEnd();
        }
        DisposeTimers();
        foreach (var call in unfinished)
        {
            call.TryFail(new SiloUnavailableException($"The engine crashed before {this} answered."));
        }
    }

    private async Task StartAsync()
    {
        using var timeout = new CancellationTokenSource(Engine.Options.LifecycleTimeout, Engine.Time);
        try
        {
            _grain = Class.NewGrain();
            await _grain.OnActivateAsync(timeout.Token).WaitAsync(timeout.Token);
        }
        catch (Exception exception)
        {
            var cause = timeout.IsCancellationRequested ? TookTooLong(exception) : exception;
            Engine.Log.ActivationFailed(cause, this);
            await DisposeGrainAsync();
            CloseAfterFailure(cause);
            return;
        }
        await OpenAsync();
    }

    private async Task OpenAsync()
    {
        bool isUnwanted;
        lock (Gate)
        {
            _lastUsed = Engine.Time.GetTimestamp();
            isUnwanted = _phase == ActivationPhase.Unwanted;
            if (!isUnwanted)
            {
                Advance(ActivationTrigger.Activated);
                StartWaiting(justOpened: true);
            }
        }
        if (isUnwanted)
        {
            await DisposeGrainAsync();
            Close(ActivationTrigger.Activated);
        }
    }

    private async Task EndAsync()
    {
        DisposeTimers();
        using var timeout = new CancellationTokenSource(Engine.Options.LifecycleTimeout, Engine.Time);
        try
        {
            await _grain!.OnDeactivateAsync(_reason, timeout.Token).WaitAsync(timeout.Token); // it was active, so it is there
        }
        catch (Exception exception)
        {
            // As in Orleans: the activation ends all the same, or its grain could never be called again.
            Engine.Log.DeactivationFailed(exception, this);
        }
        await DisposeGrainAsync();
        Close(ActivationTrigger.Deactivated);
    }

    /// <summary>Hands the calls that wait to a new activation, in one step, so that no later call can come before them.</summary>
    private void Close(ActivationTrigger trigger)
    {
        List<Call> refused = [];
        lock (Gate)
        {
            Advance(trigger);
            var waiting = TakeWaiting().FindAll(call => !call.DiesWithActivation);
            Activation? next = null;
            if (!Engine.IsRunning)
            {
                refused = waiting;
            }
            else if (waiting.Count > 0)
            {
                next = new Activation(Class, Key, waiting);
            }
            Class.Replace(this, next);
            AnnounceEnd();
        }
        Refuse(refused, new SiloUnavailableException($"The engine is stopping, so {this} is not activated again."));
    }

    private void CloseAfterFailure(Exception exception)
    {
        List<Call> refused;
        lock (Gate)
        {
            Advance(ActivationTrigger.Failed);
            refused = TakeWaiting();
            Class.Replace(this, next: null);
            AnnounceEnd();
        }
        Refuse(refused, exception);
    }

    // As with answers: not on this turn, and on no thread of its own.
    private void AnnounceEnd()
    {
        if (_deactivated is { } deactivated)
        {
            Engine.WorkQueue.Enqueue(() => deactivated.TrySetResult());
        }
    }

    private static void Refuse(List<Call> calls, Exception exception) => calls.ForEach(call => call.TryFail(exception));

    private TimeoutException TookTooLong(Exception cause) =>
        new($"{this} was not activated within {Engine.Options.LifecycleTimeout}.", cause);

    private async Task DisposeGrainAsync()
    {
        DisposeTimers();
        try
        {
            if (_grain is IAsyncDisposable asyncDisposable)
            {
                await asyncDisposable.DisposeAsync();
            }
            else
            {
                (_grain as IDisposable)?.Dispose();
            }
        }
        catch (Exception exception)
        {
            Engine.Log.DeactivationFailed(exception, this);
        }
    }

    private void DisposeTimers()
    {
        List<GrainTimer> timers;
        lock (Gate)
        {
            timers = _timers?.ToList() ?? [];
        }
        timers.ForEach(timer => timer.Dispose());
    }
}
