namespace Orleans.Runtime;

/// <summary>One activation of a grain. Narrower than Orleans: what grains need, without ids, components and lifecycle stages.</summary>
public interface IGrainContext
{
    /// <summary>The grain object, or null before it is constructed.</summary>
    object? GrainInstance { get; }

    /// <summary>The services of the host. Narrower than Orleans: there is no scope per activation.</summary>
    IServiceProvider ActivationServices { get; }

    /// <summary>Ends when this activation is gone. Never await it inside the grain: it waits for the turn that waits for it.</summary>
    Task Deactivated { get; }

    /// <summary>
    /// Ends this activation once the calls that run now have ended. Calls that wait, and later ones, go to a new activation.
    /// The first reason given is the one that <see cref="Grain.OnDeactivateAsync"/> hears.
    /// </summary>
    /// <param name="deactivationReason">Why.</param>
    /// <param name="cancellationToken">Not used here; the lifecycle time-out ends a deactivation that takes too long.</param>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}
