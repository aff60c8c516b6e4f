using Orleans.Runtime;

namespace Orleans;

/// <summary>What the engine asks of a grain. Narrower than Orleans: grain classes derive from <see cref="Grain"/>.</summary>
public interface IGrainBase
{
    /// <summary>The activation that this object lives in.</summary>
    IGrainContext GrainContext { get; }

    /// <inheritdoc cref="Grain.OnActivateAsync"/>
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

    /// <inheritdoc cref="Grain.OnDeactivateAsync"/>
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}
