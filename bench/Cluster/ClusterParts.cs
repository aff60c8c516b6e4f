using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace TherapyGroups.Bench.Cluster;

/// <summary>The settings that all parts share, and their processes.</summary>
internal sealed class ClusterParts(FileInfo silo, FileInfo frontEnd, string database, string redis, DirectoryInfo folder)
{
    private readonly string masterKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Starts silos and front ends that know nothing of any that were there before.</summary>
    public async Task<(IReadOnlyList<PartProcess> Silos, IReadOnlyList<PartProcess> FrontEnds)> Start(int silos, int frontEnds)
    {
        var cluster = Guid.NewGuid().ToString("n");
        var (carrying, serving) = (new List<PartProcess>(), new List<PartProcess>());
        for (var number = 0; number < silos; number++)
        {
            carrying.Add(await PartProcess.Start(silo, new Dictionary<string, string>(Settings(cluster, "silo", number))
            {
                ["Cluster__SiloPort"] = $"{FreePort()}",
                ["Cluster__GatewayPort"] = $"{FreePort()}",
            }));
        }

        for (var number = 0; number < frontEnds; number++)
        {
            serving.Add(await PartProcess.Start(frontEnd, Settings(cluster, "front-end", number)));
        }

        return (carrying, serving);
    }

    /// <summary>The code with which the first administrator of an empty database registers.</summary>
    public Task<string> SetUpCode() => File.ReadAllTextAsync(Path.Combine(FolderOf("front-end", 0), "setup-code"));

    private Dictionary<string, string> Settings(string cluster, string part, int number) => new()
    {
        ["Cluster__Id"] = cluster,
        ["Cluster__Part"] = part,
        ["Cluster__Redis"] = redis,
        ["Cluster__Address"] = "127.0.0.1",
        ["Database__Provider"] = "postgresql",
        ["Database__ConnectionString"] = database,
        ["THERAPYGROUPS_DATA"] = FolderOf(part, number),
        ["THERAPYGROUPS_MASTER_KEY"] = masterKey,
        ["Limits__PostsPer10Seconds"] = "0",
        ["Limits__AccountsPerHour"] = "0",
        ["Limits__SignInsPerMinute"] = "0",
        ["Limits__JoinsPerMinute"] = "0",
        ["Limits__ReportsPerMinute"] = "0",
    };

    private string FolderOf(string part, int number) => folder.CreateSubdirectory($"{part}-{number}").FullName;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
