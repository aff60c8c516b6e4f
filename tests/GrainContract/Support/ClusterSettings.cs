using Microsoft.Extensions.DependencyInjection;

namespace TherapyGroups.Tests.GrainContract.Support;

/// <summary>What a test may set, the same in both editions.</summary>
public sealed record ClusterSettings
{
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan CollectionAge { get; init; } = TimeSpan.FromMinutes(15);

    public TimeSpan CollectionQuantum { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>What grains may ask for in their constructors.</summary>
    public void AddServices(IServiceCollection services) => services.AddSingleton(new Greeting("good evening"));
}
