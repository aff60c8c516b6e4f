using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace TherapyGroups.EmbeddedSilo;

/// <summary>Puts the grain engine into a host.</summary>
public static class EmbeddedSiloHosting
{
    /// <summary>
    /// Adds the engine, <see cref="IGrainFactory"/> and <see cref="IClusterClient"/>. The host's start checks every grain class
    /// and contract; its stop deactivates every grain.
    /// </summary>
    /// <remarks>
    /// <see cref="TimeProvider"/>, <see cref="IWorkQueue"/> and <see cref="IDelivery"/> are taken from the services, and are the
    /// system's clock, the thread pool and certain delivery when nobody has added them before.
    /// </remarks>
    public static IServiceCollection UseEmbeddedSilo(this IServiceCollection services, Action<EmbeddedSiloOptions> configure)
    {
        var options = new EmbeddedSiloOptions();
        configure(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IWorkQueue, ThreadPoolWorkQueue>();
        services.TryAddSingleton<IDelivery, CertainDelivery>();
        services.AddSingleton(provider => new GrainEngine(
            options,
            provider,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IWorkQueue>(),
            provider.GetRequiredService<IDelivery>(),
            provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance));
        services.AddSingleton<IClusterClient>(provider => provider.GetRequiredService<GrainEngine>().References);
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<GrainEngine>().References);
        services.AddHostedService<EmbeddedSiloLifetime>();
        return services;
    }
}
