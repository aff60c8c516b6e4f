using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TherapyGroups.Tests.EmbeddedSilo.Grains;

namespace TherapyGroups.Tests.EmbeddedSilo;

/// <summary>In a real host, on the thread pool.</summary>
public sealed class HostTests
{
    [Fact]
    public async Task A_host_serves_grains_until_it_stops_and_then_deactivates_them()
    {
        var world = new World();
        using var host = HostWith(world, _ => { });
        await host.StartAsync();

        await host.Services.GetRequiredService<IGrainFactory>().GetGrain<IScribeGrain>("a").Note("called");
        await host.StopAsync();

        world.Events.Should().Equal("a activated", "a called", "a deactivated: ShuttingDown");
    }

    [Fact]
    public async Task A_host_with_a_fault_in_its_engine_does_not_start()
    {
        using var host = HostWith(new World(), options => options.GrainAssemblies.Clear());
        var starting = () => host.StartAsync();

        await starting.Should().ThrowAsync<InvalidOperationException>()
            .WithMessage("GrainAssemblies names no assembly, so there would be no grains.");
    }

    private static IHost HostWith(World world, Action<EmbeddedSiloOptions> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddSingleton(world);
        builder.Services.UseEmbeddedSilo(options =>
        {
            options.GrainAssemblies.Add(typeof(HostTests).Assembly);
            configure(options);
        });
        return builder.Build();
    }
}
