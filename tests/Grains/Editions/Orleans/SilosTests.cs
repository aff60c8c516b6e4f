using TherapyGroups.Groups;
using TherapyGroups.Tests.Grains.Server;

namespace TherapyGroups.Tests.Grains.Editions;

/// <summary>What the other tests rely on of the silos that they run on.</summary>
public sealed class SilosTests
{
    [Fact]
    public async Task Grains_are_on_both_silos()
    {
        await using var server = await RunningServer.Start();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(number => server.Group(new GroupId($"room-{number}")).WhoIsHere()));

        var management = server.Grains.GetGrain<IManagementGrain>(0);
        var statistics = await management.GetSimpleGrainStatistics();

        (await management.GetHosts(onlyActive: true)).Should().HaveCount(Silos.Count);
        statistics.Where(one => one.GrainType.Contains("GroupGrain", StringComparison.Ordinal)).Select(one => one.SiloAddress).Distinct()
            .Should().HaveCount(Silos.Count);
    }
}
