using TherapyGroups.Tests.Cluster.Support;

namespace TherapyGroups.Tests.Cluster;

/// <summary>Whoever sets a part of a cluster up wrongly is told in one sentence what is wrong, and nothing of the passwords.</summary>
public sealed class MistakeTests(Backing backing) : IClassFixture<Backing>
{
    private const string Secret = "lantern-in-the-window";

    [Theory]
    [InlineData("Cluster__Redis", "127.0.0.1:REDIS,password=" + Secret, "Cluster__Redis: Redis at 127.0.0.1:REDIS does not let this")]
    [InlineData("Cluster__Redis", "127.0.0.1:1,password=" + Secret, "Cluster__Redis: nobody at 127.0.0.1:1 answers as Redis does.")]
    [InlineData("Cluster__Redis", "127.0.0.1:REDIS,password=a," + Secret + "=1", "Cluster__Redis cannot be read. It is host:6379")]
    [InlineData("Cluster__SiloPort", "REDIS", "Cluster__SiloPort is REDIS, but nobody can listen there:")]
    [InlineData("Cluster__GatewayPort", "REDIS", "Cluster__GatewayPort is REDIS, but nobody can listen there:")]
    [InlineData("Cluster__Part", "front-end", "Cluster__Part is front-end, but this program has no pages.")]
    [InlineData("ASPNETCORE_URLS", "here", "'here' is no address to listen on.")]
    public async Task A_silo_says_what_is_wrong(string setting, string value, string sentence)
    {
        var settings = backing.Settings("silo");
        settings[setting] = Filled(value);

        var ended = await ServerProcess.Run(Programs.Silo, [], settings);

        ShouldSay(ended, $"The silo could not start. {Filled(sentence)}");
    }

    [Theory]
    [InlineData("Cluster__Redis", "127.0.0.1:REDIS,password=" + Secret, "Cluster__Redis: Redis at 127.0.0.1:REDIS does not let this")]
    [InlineData("Cluster__Part", "silo", "Cluster__Part is silo, but this program has pages.")]
    public async Task A_front_end_says_what_is_wrong(string setting, string value, string sentence)
    {
        var settings = backing.Settings("front-end");
        settings[setting] = Filled(value);

        var ended = await ServerProcess.Run(Programs.FrontEnd, ["--data", backing.Folder], settings);

        ShouldSay(ended, $"The server could not start. {Filled(sentence)}");
    }

    private static void ShouldSay(EndedProcess ended, string sentence)
    {
        ended.ExitCode.Should().Be(1, ended.Errors);
        ended.Errors.Should().StartWith(sentence).And.EndWith(".\n").And.NotContain("   at ");
        (ended.Output + ended.Errors).Should().NotContain(Secret);
    }

    private string Filled(string text) => text.Replace("REDIS", $"{backing.Redis.Port}", StringComparison.Ordinal);
}
