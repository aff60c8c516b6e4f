using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace TherapyGroups.Silo.Clustering;

/// <summary>
/// By which the parts of a cluster know each other: a certificate of one's own, and the authority that has signed everybody's. Whoever
/// has a certificate of this authority is a part of the cluster, whatever name stands in it: let it sign for nothing else.
/// </summary>
public sealed class ClusterCertificates : IDisposable
{
    private const string CertificateVariable = "Cluster__TlsCertificate";
    private const string KeyVariable = "Cluster__TlsKey";
    private const string AuthorityVariable = "Cluster__TlsAuthority";

    private readonly X509Certificate2Collection authority;

    private ClusterCertificates(X509Certificate2 own, X509Certificate2Collection authority)
    {
        Own = own;
        this.authority = authority;
    }

    /// <summary>Shown to the others, with its private key.</summary>
    public X509Certificate2 Own { get; }

    /// <summary>
    /// From the PEM files that <c>Cluster__TlsCertificate</c>, <c>Cluster__TlsKey</c> and <c>Cluster__TlsAuthority</c> name; null if none
    /// of them is set.
    /// </summary>
    /// <exception cref="InvalidDataException">With a sentence that names the setting.</exception>
    public static ClusterCertificates? Read(IConfigurationSection cluster)
    {
        var (certificate, key, authority) = (cluster["TlsCertificate"], cluster["TlsKey"], cluster["TlsAuthority"]);
        string?[] all = [certificate, key, authority];
        if (all.All(string.IsNullOrWhiteSpace))
        {
            return null;
        }

        if (all.Any(string.IsNullOrWhiteSpace))
        {
            throw new InvalidDataException($"{CertificateVariable}, {KeyVariable} and {AuthorityVariable} are set together or not at all.");
        }

        var own = Load($"{CertificateVariable} and {KeyVariable}", () => X509Certificate2.CreateFromPemFile(certificate ?? "", key));
        var signers = Load(AuthorityVariable, () =>
        {
            var found = new X509Certificate2Collection();
            found.ImportFromPemFile(authority ?? "");
            return found.Count > 0 ? found : throw new InvalidDataException("it holds no certificate");
        });
        return new ClusterCertificates(own, signers);
    }

    /// <summary>Whether somebody who has shown this certificate is a part of the cluster.</summary>
    public bool Admits(X509Certificate? shown)
    {
        if (shown is not X509Certificate2 certificate)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }

    /// <summary>For <see cref="SslStream"/>, on either side.</summary>
    public bool Admits(object sender, X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors) => Admits(shown);

    public void Dispose()
    {
        Own.Dispose();
        foreach (var signer in authority)
        {
            signer.Dispose();
        }
    }

    private static T Load<T>(string setting, Func<T> load)
    {
        try
        {
            return load();
        }
        catch (Exception mistake) when (mistake is CryptographicException or IOException or UnauthorizedAccessException
            or InvalidDataException or ArgumentException)
        {
            throw new InvalidDataException($"{setting}: the PEM files cannot be used. {mistake.Message}", mistake);
        }
    }
}
