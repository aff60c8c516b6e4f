using Orleans.Runtime;
using TherapyGroups.EmbeddedSilo.Engine;

namespace Orleans;

/// <summary>
/// The base of every grain class. A grain is one object per name, made at its first call, and runs one turn at a time: between
/// two awaits nothing else touches it, and the next call starts when the previous one has ended (unless the method is
/// <see cref="Concurrency.AlwaysInterleaveAttribute"/> or <see cref="Concurrency.ReadOnlyAttribute"/>).
/// </summary>
/// <remarks>
/// Constructor parameters come from the host's services. Narrower than Orleans: no <c>Grain&lt;TState&gt;</c>, no reentrant
/// classes, no call filters, no request context; a grain that calls itself, or a cycle of calls, ends in a time-out.
/// </remarks>
public abstract class Grain : IGrainBase, IAddressable
{
    /// <summary>Called by the engine, on the activation's first turn.</summary>
    protected Grain() => Activation = TaskScheduler.Current as Activation;

    /// <summary>The activation that this object lives in. Null when a test made the object itself.</summary>
    public IGrainContext GrainContext => Activation!; // as in Orleans, not declared nullable: grains always have it

    /// <summary>Gives references to other grains.</summary>
    protected IGrainFactory GrainFactory => Bound.Engine.References;

    /// <summary>The services of the host.</summary>
    protected internal IServiceProvider ServiceProvider => Bound.Engine.Services;

    internal Activation Bound => Activation
        ?? throw new InvalidOperationException($"{GetType().Name} was made outside the grain engine, so it has no activation.");

    private Activation? Activation { get; }

    /// <summary>
    /// Runs before the first call. If it fails, the calls that wait fail with its exception, and the next call tries again.
    /// </summary>
    /// <param name="cancellationToken">Cancelled when the activation has taken longer than the lifecycle time-out.</param>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs when no call runs any more, before the next activation of this grain starts. Not run when the process dies.</summary>
    /// <param name="reason">Why; for logs only.</param>
    /// <param name="cancellationToken">Cancelled when it has taken longer than the lifecycle time-out; it is then given up.</param>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends this activation when the current call has ended; no call is lost, later ones go to a new activation.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>
    /// Keeps the activation from being collected as idle for at least this time. <see cref="TimeSpan.Zero"/> takes that back,
    /// <see cref="Timeout.InfiniteTimeSpan"/> keeps it for good; <see cref="DeactivateOnIdle"/> overrides it.
    /// </summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => Bound.DelayDeactivation(timeSpan);
}
