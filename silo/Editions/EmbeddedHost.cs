using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TherapyGroups.EmbeddedSilo;
using TherapyGroups.Groups;
using TherapyGroups.Silo.Clustering;

namespace TherapyGroups.Silo.Editions;

/// <summary>Hosts the grains on the one-process engine.</summary>
public static class GrainHost
{
    public const string Edition = "Embedded";

    /// <exception cref="InvalidDataException">It is to be a part of a cluster, which this edition cannot be.</exception>
    public static void AddGrainHost(this IHostApplicationBuilder builder, ClusterSettings cluster)
    {
        if (cluster.IsClustered)
        {
            throw new InvalidDataException(
                $"{ClusterSettings.RedisVariable} is set, but this is the embedded edition, which is one process. "
                + "Start the Orleans edition (--edition orleans), or take the setting away.");
        }

        builder.Services.UseEmbeddedSilo(options => options.GrainAssemblies.Add(typeof(GroupGrain).Assembly));
    }

    /// <summary>There is nothing to try: this edition is one process.</summary>
    public static Task Check(ClusterSettings cluster) => Task.CompletedTask;

    /// <summary>How many grains are active in this process.</summary>
    public static Task<int> CountActivations(IServiceProvider services) =>
        Task.FromResult(services.GetRequiredService<GrainEngine>().ActivationCount);
}
