using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.TestingHost;
using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Editions;

/// <summary>Runs the test's grains on Microsoft Orleans: two silos and a client, in this process, over an in-memory transport.</summary>
internal static class EditionCluster
{
    public static async Task<RunningCluster> StartAsync(ClusterSettings settings)
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureHost(host =>
        {
            host.Services.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = settings.ResponseTimeout);
            host.Services.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = settings.ResponseTimeout);
            host.Services.Configure<GrainCollectionOptions>(options =>
            {
                options.CollectionAge = settings.CollectionAge;
                options.CollectionQuantum = settings.CollectionQuantum;
            });
            settings.AddServices(host.Services);
        });
        builder.Options.ConfigureFileLogging = false;
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new RunningCluster(cluster.Client, cluster.DisposeAsync);
    }
}
