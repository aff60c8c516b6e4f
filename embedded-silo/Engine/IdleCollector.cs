namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>Ends the activations that nobody has used for the collection age.</summary>
internal sealed class IdleCollector : IDisposable
{
    private readonly GrainEngine _engine;
    private readonly Sweep _sweep;
    private readonly long _ageTicks;

    public IdleCollector(GrainEngine engine)
    {
        _engine = engine;
        _ageTicks = (long)(engine.Options.CollectionAge.TotalSeconds * engine.Time.TimestampFrequency);
        _sweep = new Sweep(engine, engine.Options.CollectionQuantum, Collect);
    }

    /// <summary>There is an activation to look at.</summary>
    public void Arm() => _sweep.Arm();

    public void Dispose() => _sweep.Dispose();

    private bool Collect()
    {
        var now = _engine.Time.GetTimestamp();
        foreach (var activation in _engine.Activations(activation => activation.IsIdleSince(now - _ageTicks, now)))
        {
            activation.Deactivate(new(DeactivationReasonCode.ActivationIdle, "Nobody has called it for longer than the collection age."));
        }
        return _engine.ActivationCount > 0;
    }
}
