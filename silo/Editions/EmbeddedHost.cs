using Microsoft.Extensions.Hosting;
using TherapyGroups.EmbeddedSilo;
using TherapyGroups.Groups;

namespace TherapyGroups.Silo.Editions;

/// <summary>Hosts the grains on the one-process engine.</summary>
public static class GrainHost
{
    public const string Edition = "Embedded";

    public static void AddGrainHost(this IHostApplicationBuilder builder) =>
        builder.Services.UseEmbeddedSilo(options => options.GrainAssemblies.Add(typeof(GroupGrain).Assembly));
}
