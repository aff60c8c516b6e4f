using System.Security.Cryptography;

namespace TherapyGroups.Tests.Cluster.Support;

/// <summary>PostgreSQL and Redis, and nobody who uses them.</summary>
public sealed class Backing : IAsyncLifetime
{
    private readonly string masterKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private readonly TestFolder folder = new();
    private PostgreSqlCluster? postgreSql;
    private string database = "";

    /// <summary>There once the fixture is initialized.</summary>
    public RedisServer Redis { get; private set; } = null!;

    /// <summary>For a process's data.</summary>
    public string Folder => folder.Path;

    public async ValueTask InitializeAsync()
    {
        postgreSql = await PostgreSqlCluster.Start();
        database = await postgreSql.MakeRole(Programs.Role);
        Redis = await RedisServer.Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Redis.DisposeAsync();
        await (postgreSql?.DisposeAsync() ?? ValueTask.CompletedTask);
        folder.Dispose();
    }

    /// <summary>What a part of a cluster must be told, without a mistake.</summary>
    public Dictionary<string, string> Settings(string part) => new()
    {
        ["Cluster__Part"] = part,
        ["Cluster__Redis"] = Redis.Connection,
        ["Cluster__Address"] = "127.0.0.1",
        ["Cluster__SiloPort"] = $"{FreePorts.Take()}",
        ["Cluster__GatewayPort"] = $"{FreePorts.Take()}",
        ["Database__Provider"] = "postgresql",
        ["Database__ConnectionString"] = database,
        ["THERAPYGROUPS_DATA"] = folder.Path,
        ["THERAPYGROUPS_MASTER_KEY"] = masterKey,
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
    };
}
