using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Editions;

/// <summary>On how many silos the grains run: this edition is one process.</summary>
internal static class Silos
{
    public const int Count = 1;

    public static TimeProvider Clock(VirtualTime time) => time;

    public static void Join(IServiceCollection services, IHost? first)
    {
    }
}
