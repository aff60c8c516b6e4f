using Microsoft.Extensions.Hosting;

namespace TherapyGroups.EmbeddedSilo;

/// <summary>Ties the engine to its host.</summary>
internal sealed class EmbeddedSiloLifetime(GrainEngine engine) : IHostedService
{
    // Making the engine has checked every contract, so a host with a faulty one does not start.
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync(cancellationToken);
}
