using Microsoft.Extensions.Configuration;
using TherapyGroups.Silo.Clustering;

namespace TherapyGroups.Tests.Grains.Clustering;

public sealed class ClusterSettingsTests
{
    [Fact]
    public void Without_settings_a_process_is_a_whole_server_by_itself()
    {
        var settings = Read([], isShared: false);

        (settings.Part, settings.IsClustered, settings.HostsGrains).Should().Be((ClusterPart.Whole, false, true));
    }

    [Theory]
    [InlineData("whole", ClusterPart.Whole, true)]
    [InlineData("Silo", ClusterPart.Silo, true)]
    [InlineData("front-end", ClusterPart.FrontEnd, false)]
    public void A_part_of_a_cluster_knows_what_it_does(string part, ClusterPart expected, bool hostsGrains)
    {
        var settings = Read([("Redis", "127.0.0.1:6379"), ("Part", part), ("Address", "10.0.0.5"), ("SiloPort", "11200")]);

        (settings.Part, settings.HostsGrains, settings.IsClustered).Should().Be((expected, hostsGrains, true));
        (settings.Address?.ToString(), settings.SiloPort, settings.GatewayPort, settings.Id)
            .Should().Be(("10.0.0.5", 11200, 30000, "therapy-groups"));
    }

    [Theory]
    [InlineData("Part", "half", "Cluster__Part must be whole, silo or front-end, not 'half'.")]
    [InlineData("Part", "silo", "Cluster__Part is silo, but Cluster__Redis is not set: a part alone finds no others.")]
    [InlineData("Address", "my-machine", "Cluster__Address must be an IP address such as 10.0.0.5, not 'my-machine'.")]
    [InlineData("SiloPort", "0", "Cluster__SiloPort must be a port from 1 to 65535, not '0'.")]
    [InlineData("GatewayPort", "70000", "Cluster__GatewayPort must be a port from 1 to 65535, not '70000'.")]
    [InlineData("SiloPort", "30000", "Cluster__SiloPort and Cluster__GatewayPort are both 30000; they must differ.")]
    [InlineData("RedisAuthority", "/nowhere/ca.pem", "Cluster__RedisAuthority is /nowhere/ca.pem, but there is no such file.")]
    public void A_mistake_is_told_in_a_sentence(string name, string value, string sentence) =>
        Reading([(name, value)]).Should().Throw<InvalidDataException>().WithMessage(sentence);

    [Fact]
    public void Many_processes_cannot_share_a_file() =>
        Reading([("Redis", "127.0.0.1:6379")], isShared: false).Should().Throw<InvalidDataException>()
            .WithMessage("Cluster__Redis is set, but the database is SQLite,*");

    [Fact]
    public void It_says_nothing_of_the_password()
    {
        var settings = Read([("Redis", "127.0.0.1:6379,password=hidden")]);

        settings.ToString().Should().NotContain("hidden");
    }

    private static Action Reading((string Name, string Value)[] given, bool isShared = true) => () => Read(given, isShared);

    private static ClusterSettings Read((string Name, string Value)[] given, bool isShared = true) => ClusterSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(given.Select(one => KeyValuePair.Create($"Cluster:{one.Name}", (string?)one.Value)))
            .Build(),
        isShared);
}
