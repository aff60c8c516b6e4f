using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Editions;

/// <summary>On how many silos the grains run: two of Orleans, so that half of all calls go from one to the other.</summary>
internal static class Silos
{
    public const int Count = 2;

    /// <summary>The test's clock, as the runtime can wait by it.</summary>
    public static TimeProvider Clock(VirtualTime time) => new RoundedTime(time);

    /// <summary>Lets a silo join the first one, and places every grain on either by chance.</summary>
    public static void Join(IServiceCollection services, IHost? first)
    {
        services.AddSingleton<PlacementStrategy, RandomPlacement>();

        // Time is the test's: a leap of it is no reason to take the other silo for dead.
        services.Configure<ClusterMembershipOptions>(options => options.LivenessEnabled = false);
        if (first is not null)
        {
            var meetAt = first.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.Endpoint;
            services.PostConfigure<DevelopmentClusterMembershipOptions>(options => options.PrimarySiloEndpoint = meetAt);
        }
    }
}
