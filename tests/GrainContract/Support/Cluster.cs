using TherapyGroups.Tests.GrainContract.Editions;

namespace TherapyGroups.Tests.GrainContract.Support;

/// <summary>A running host of the test's grains, in whichever edition this is.</summary>
public abstract class Cluster(ClusterSettings settings) : IAsyncLifetime
{
    private RunningCluster? _running;

    public IClusterClient Client => (_running ?? throw new InvalidOperationException("The cluster has not been started.")).Client;

    public async ValueTask InitializeAsync() => _running = await EditionCluster.StartAsync(settings);

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
        {
            await _running.Stop();
        }
        GC.SuppressFinalize(this);
    }

    /// <summary>A grain that no other test knows.</summary>
    public TGrain New<TGrain>() where TGrain : IGrainWithStringKey => Client.GetGrain<TGrain>(Guid.NewGuid().ToString("N"));
}
