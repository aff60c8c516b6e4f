using Microsoft.Extensions.DependencyInjection;
using TherapyGroups.EmbeddedSilo;
using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Editions;

/// <summary>Runs the test's grains on the embedded engine.</summary>
internal static class EditionCluster
{
    public static Task<RunningCluster> StartAsync(ClusterSettings settings)
    {
        var services = new ServiceCollection();
        services.UseEmbeddedSilo(options =>
        {
            options.GrainAssemblies.Add(typeof(EditionCluster).Assembly);
            options.ResponseTimeout = settings.ResponseTimeout;
            options.CollectionAge = settings.CollectionAge;
            options.CollectionQuantum = settings.CollectionQuantum;
        });
        settings.AddServices(services);
        var provider = services.BuildServiceProvider();
        var cluster = new RunningCluster(provider.GetRequiredService<IClusterClient>(), async () =>
        {
            await provider.GetRequiredService<GrainEngine>().StopAsync(CancellationToken.None);
            await provider.DisposeAsync();
        });
        return Task.FromResult(cluster);
    }
}
