namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>Carries a caller's cancellation to the grain: the token that the grain gets is cancelled on a turn of the grain.</summary>
internal sealed class CallCancellation(Call call, CancellationToken callerToken) : ITurn
{
    private readonly CancellationTokenSource _source = new();
    private CancellationTokenRegistration _registration;

    /// <summary>What the grain gets in place of the caller's token.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Starts to listen, once the call is in a mailbox.</summary>
    public void Watch()
    {
        _registration = callerToken.UnsafeRegister(static self => ((CallCancellation)self!).OnCancelled(), this);
        if (call.IsAnswered)
        {
            Forget();
        }
    }

    /// <summary>Stops listening, or the caller's token would keep every call that it was ever given to.</summary>
    public void Forget() => _registration.Unregister();

    public void Begin()
    {
        try
        {
            _source.Cancel();
        }
        catch (AggregateException exception)
        {
            call.Mailbox!.Engine.Log.CallFailedUnheard(exception, call.Name, call.Mailbox); // it is in one: see Watch
        }
    }

    private void OnCancelled()
    {
        // The caller does not wait for the grain to notice; as in Orleans by default.
        if (call.TryFail(new OperationCanceledException(callerToken)))
        {
            call.Mailbox?.Cancel(this);
        }
    }
}
