using Microsoft.Extensions.Hosting;

namespace TherapyGroups.Silo.Editions;

/// <summary>Hosts the grains on Microsoft Orleans: one process, localhost clustering.</summary>
public static class GrainHost
{
    public const string Edition = "Orleans";

    public static void AddGrainHost(this IHostApplicationBuilder builder) => builder.UseOrleans(silo => silo.UseLocalhostClustering());
}
