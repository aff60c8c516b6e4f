using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TherapyGroups.Tests.Support;

/// <summary>An authority of our own, and certificates that it signs, as PEM files in a folder.</summary>
public sealed class TestAuthority : IDisposable
{
    private readonly X509Certificate2 root;
    private readonly TestFolder folder;

    public TestAuthority(TestFolder folder)
    {
        this.folder = folder;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        root = request.CreateSelfSigned(Yesterday, Yesterday.AddDays(30));
        File = folder.File($"{Guid.NewGuid():N}.pem");
        System.IO.File.WriteAllText(File, root.ExportCertificatePem());
    }

    /// <summary>The authority's own certificate.</summary>
    public string File { get; }

    private static DateTimeOffset Yesterday => TimeProvider.System.GetUtcNow().AddDays(-1);

    /// <summary>Signs a new certificate, and gives the files of it and of its key.</summary>
    public (string Certificate, string Key) Sign(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        using var signed = request.Create(root, Yesterday, Yesterday.AddDays(10), RandomNumberGenerator.GetBytes(8));
        var (certificate, keyFile) = (folder.File($"{name}.pem"), folder.File($"{name}.key"));
        System.IO.File.WriteAllText(certificate, signed.ExportCertificatePem());
        System.IO.File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (certificate, keyFile);
    }

    public void Dispose() => root.Dispose();
}
