using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;

namespace TherapyGroups.Silo.Clustering;

/// <summary>
/// Which processes work together, and how they find each other. Checked when read, so that a mistake is told at the start.
/// </summary>
public sealed record ClusterSettings
{
    public const string RedisVariable = "Cluster__Redis";
    public const string PartVariable = "Cluster__Part";
    private const string IdDefault = "therapy-groups";
    private const int SiloPortDefault = 11_111;
    private const int GatewayPortDefault = 30_000;

    public ClusterPart Part { get; private init; }

    /// <summary>Redis, where the members of a cluster meet; empty for a server alone. May hold a password: never logged.</summary>
    internal string Redis { get; private init; } = "";

    /// <summary>Processes with the same id, on the same Redis, are one cluster.</summary>
    public string Id { get; private init; } = IdDefault;

    /// <summary>
    /// Where other silos and front ends reach this one; null: the first address of this machine that is not its own loopback.
    /// </summary>
    public IPAddress? Address { get; private init; }

    /// <summary>For other silos.</summary>
    public int SiloPort { get; private init; } = SiloPortDefault;

    /// <summary>For front ends.</summary>
    public int GatewayPort { get; private init; } = GatewayPortDefault;

    /// <summary>A file with the authority that has signed Redis's certificate; empty: those that this machine trusts.</summary>
    internal string RedisAuthority { get; private init; } = "";

    /// <summary>For TLS between silos and front ends; null: they speak in the clear.</summary>
    internal ClusterCertificates? Certificates { get; private init; }

    public bool IsClustered => Redis.Length > 0;

    public bool HostsGrains => Part != ClusterPart.FrontEnd;

    /// <summary>
    /// From <c>Cluster__Redis</c>, <c>Cluster__Part</c> (<c>whole</c>, <c>silo</c>, <c>front-end</c>), <c>Cluster__Id</c>,
    /// <c>Cluster__Address</c>, <c>Cluster__SiloPort</c> (11111) and <c>Cluster__GatewayPort</c> (30000).
    /// </summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="isShared">Whether several processes can use the database.</param>
    /// <exception cref="InvalidDataException">With a sentence that names the setting and what it may be.</exception>
    public static ClusterSettings Read(IConfiguration configuration, bool isShared)
    {
        var section = configuration.GetSection("Cluster");
        var settings = new ClusterSettings
        {
            Part = PartOf(section["Part"]),
            Redis = section["Redis"]?.Trim() ?? "",
            Id = section["Id"] is { Length: > 0 } id ? id : IdDefault,
            Address = AddressOf(section["Address"]),
            SiloPort = Port(section, nameof(SiloPort), SiloPortDefault),
            GatewayPort = Port(section, nameof(GatewayPort), GatewayPortDefault),
            RedisAuthority = section["RedisAuthority"]?.Trim() ?? "",
            Certificates = ClusterCertificates.Read(section),
        };
        if (settings.Part != ClusterPart.Whole && !settings.IsClustered)
        {
            throw new InvalidDataException(
                $"{PartVariable} is {section["Part"]}, but {RedisVariable} is not set: a part alone finds no others.");
        }

        if (settings.SiloPort == settings.GatewayPort)
        {
            throw new InvalidDataException($"Cluster__SiloPort and Cluster__GatewayPort are both {settings.SiloPort}; they must differ.");
        }

        if (settings.RedisAuthority.Length > 0 && !File.Exists(settings.RedisAuthority))
        {
            throw new InvalidDataException($"Cluster__RedisAuthority is {settings.RedisAuthority}, but there is no such file.");
        }

        if (settings.IsClustered && !isShared)
        {
            throw new InvalidDataException(
                $"{RedisVariable} is set, but the database is SQLite, which one process alone can use. Set Database__Provider=postgresql.");
        }

        return settings;
    }

    public override string ToString() => $"{Part} of {Id}";

    private static ClusterPart PartOf(string? text) => (text?.Trim().ToUpperInvariant() ?? "") switch
    {
        "" or "WHOLE" => ClusterPart.Whole,
        "SILO" => ClusterPart.Silo,
        "FRONT-END" => ClusterPart.FrontEnd,
        _ => throw new InvalidDataException($"{PartVariable} must be whole, silo or front-end, not '{text}'."),
    };

    private static IPAddress? AddressOf(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : IPAddress.TryParse(text, out var address)
            ? address
            : throw new InvalidDataException($"Cluster__Address must be an IP address such as 10.0.0.5, not '{text}'.");

    private static int Port(IConfigurationSection section, string name, int otherwise) => section[name] switch
    {
        null or "" => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= IPEndPoint.MaxPort => port,
        var text => throw new InvalidDataException($"Cluster__{name} must be a port from 1 to {IPEndPoint.MaxPort}, not '{text}'."),
    };
}
