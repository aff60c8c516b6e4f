using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using TherapyGroups.Tests.Cluster.Support;

namespace TherapyGroups.Tests.Cluster;

public sealed class TlsTests(SecureTown town) : IClassFixture<SecureTown>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Parts_that_speak_over_TLS_carry_messages_as_any_others()
    {
        await using var evening = await Evening.Begin(town);

        await evening.EverybodyIsHeard();

        await evening.ShouldHaveLostNothing();
    }

    [Fact]
    public async Task Whoever_has_a_certificate_of_another_authority_or_none_is_hung_up_on()
    {
        using var folder = new TestFolder();
        using var stranger = new TestAuthority(folder);
        await Knock(town.Authority);
        Refusals().Should().Be(0);

        await Knock(stranger);
        await Eventually.Holds("the stranger to be refused", () => Refusals() == 1);
        await Knock(null);
        await Eventually.Holds("the nameless to be refused", () => Refusals() == 2);
    }

    private int Refusals() => town.Silos[0].Said.Split("A connection between parts of the cluster was refused").Length - 1;

    /// <summary>Shakes hands with a silo's gateway, and hangs up.</summary>
    private async Task Knock(TestAuthority? signer)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", town.GatewayPorts[0]);
        await using var stream = new SslStream(client.GetStream(), leaveInnerStreamOpen: false, (_, _, _, _) => true);
        using var own = signer is null ? null : Own(signer.Sign("visitor"));
        using var late = new CancellationTokenSource(Patience, TimeProvider.System);
        await stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = "silo", ClientCertificates = own is null ? [] : [own] }, late.Token);
    }

    private static X509Certificate2 Own((string Certificate, string Key) files) =>
        X509Certificate2.CreateFromPemFile(files.Certificate, files.Key);
}
