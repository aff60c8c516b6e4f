using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using TherapyGroups.Silo.Clustering;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Clustering;

public sealed class ClusterCertificatesTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly TestAuthority authority;

    public ClusterCertificatesTests() => authority = new TestAuthority(folder);

    public void Dispose()
    {
        authority.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Without_settings_there_are_none() => Read(null, null, null).Should().BeNull();

    [Fact]
    public void Whoever_the_authority_has_signed_is_admitted_and_nobody_else()
    {
        var (certificate, key) = authority.Sign("silo");
        using var own = Read(certificate, key, authority.File);
        using var stranger = new TestAuthority(folder);
        using var other = X509CertificateLoader.LoadCertificateFromFile(authority.Sign("other").Certificate);
        using var strange = X509CertificateLoader.LoadCertificateFromFile(stranger.Sign("strange").Certificate);

        (own?.Admits(other), own?.Admits(strange), own?.Admits(null)).Should().Be((true, false, false));
        own?.Own.HasPrivateKey.Should().BeTrue();
    }

    [Fact]
    public void Some_of_the_settings_are_none_of_them()
    {
        var (certificate, key) = authority.Sign("silo");

        FluentActions.Invoking(() => Read(certificate, key, null)).Should().Throw<InvalidDataException>()
            .WithMessage("Cluster__TlsCertificate, Cluster__TlsKey and Cluster__TlsAuthority are set together or not at all.");
    }

    [Fact]
    public void A_file_that_is_no_certificate_is_told_by_the_name_of_its_setting()
    {
        var (certificate, key) = authority.Sign("silo");
        var empty = folder.File("empty");
        File.WriteAllText(empty, "");

        FluentActions.Invoking(() => Read(empty, key, authority.File)).Should().Throw<InvalidDataException>()
            .WithMessage("Cluster__TlsCertificate and Cluster__TlsKey: the PEM files cannot be used. *");
        FluentActions.Invoking(() => Read(certificate, key, empty)).Should().Throw<InvalidDataException>()
            .WithMessage("Cluster__TlsAuthority: the PEM files cannot be used. *");
    }

    private static ClusterCertificates? Read(string? certificate, string? key, string? authority) =>
        ClusterCertificates.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Cluster:TlsCertificate"] = certificate, ["Cluster:TlsKey"] = key, ["Cluster:TlsAuthority"] = authority,
        }).Build().GetSection("Cluster"));
}
