using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using TherapyGroups.EmbeddedSilo.Engine;

namespace TherapyGroups.EmbeddedSilo;

/// <summary>
/// All grains of one process. It owns no thread and starts none: turns go to the <see cref="IWorkQueue"/>, time comes from the
/// <see cref="TimeProvider"/>. Two engines in one process know nothing of each other, so a test can run one grain twice.
/// </summary>
public sealed class GrainEngine : IDisposable
{
    private readonly IReadOnlyList<GrainClass> _classes;
    private volatile EngineState _state;

    internal GrainEngine(
        EmbeddedSiloOptions options, IServiceProvider services, TimeProvider time, IWorkQueue workQueue, IDelivery delivery,
        ILoggerFactory logs)
    {
        options.Check();
        Options = options;
        Services = services;
        Time = time;
        WorkQueue = workQueue;
        Delivery = delivery;
        Log = logs.CreateLogger<GrainEngine>();
        Deadlines = new ResponseDeadlines(this);
        Collector = new IdleCollector(this);
        _classes = GrainCatalog.Read(this);
        References = new References(this, _classes);
    }

    /// <summary>How many activations there are now.</summary>
    public int ActivationCount => _classes.Sum(grainClass => grainClass.Count);

    internal EmbeddedSiloOptions Options { get; }

    internal IServiceProvider Services { get; }

    internal TimeProvider Time { get; }

    internal IWorkQueue WorkQueue { get; }

    internal IDelivery Delivery { get; }

    internal ILogger Log { get; }

    internal References References { get; }

    internal ResponseDeadlines Deadlines { get; }

    internal IdleCollector Collector { get; }

    internal bool IsRunning => _state == EngineState.Running;

    internal bool HasCrashed => _state == EngineState.Crashed;

    /// <summary>
    /// Ends every activation after its current calls, with <see cref="DeactivationReasonCode.ShuttingDown"/>. Calls that still
    /// wait then, and calls to grains that are not active any more, fail with <see cref="SiloUnavailableException"/>.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting for the rest; they are left as they are.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (IsRunning)
        {
            _state = EngineState.Stopping;
        }
        for (var activations = Activations(); activations.Count > 0 && !HasCrashed; activations = Activations())
        {
            foreach (var activation in activations)
            {
                activation.Deactivate(new(DeactivationReasonCode.ShuttingDown, "The process is stopping."), cancellationToken);
            }
            await Task.WhenAll(activations.Select(activation => activation.Deactivated)).WaitAsync(cancellationToken);
        }
        Deadlines.Dispose();
        Collector.Dispose();
    }

    /// <summary>
    /// As if the process had been killed: no further turn begins, nothing is deactivated, timers are silent, and calls that are
    /// under way fail with <see cref="SiloUnavailableException"/> wherever anybody outside the grains awaits them.
    /// </summary>
    public void Crash()
    {
        _state = EngineState.Crashed;
        Deadlines.Dispose();
        Collector.Dispose();
        foreach (var activation in Activations())
        {
            activation.Abandon();
        }
    }

    /// <summary>As <see cref="Crash"/>: a host that is disposed without being stopped has lost what its grains need.</summary>
    public void Dispose() => Crash();

    // In an order that does not depend on hash codes, which differ from run to run: a simulation must repeat.
    internal List<Activation> Activations(Func<Activation, bool>? which = null) => _classes
        .SelectMany(grainClass => grainClass.Activations)
        .Where(activation => which?.Invoke(activation) ?? true)
        .OrderBy(activation => activation.Class.Name, StringComparer.Ordinal)
        .ThenBy(activation => activation.Key, StringComparer.Ordinal)
        .ToList();
}
