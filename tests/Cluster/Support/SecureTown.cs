namespace TherapyGroups.Tests.Cluster.Support;

/// <summary>A town whose silos, front ends and Redis speak over TLS.</summary>
public sealed class SecureTown : Town
{
    private readonly TestFolder folder = new();
    private readonly TestAuthority redisAuthority;

    public SecureTown() => (Authority, redisAuthority) = (new TestAuthority(folder), new TestAuthority(folder));

    /// <summary>Whoever it has signed is a part of the cluster.</summary>
    public TestAuthority Authority { get; }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Authority.Dispose();
        redisAuthority.Dispose();
        folder.Dispose();
    }

    protected override Task<RedisServer> StartRedis() => RedisServer.Start(redisAuthority);

    protected override IReadOnlyDictionary<string, string> Settings()
    {
        var (certificate, key) = Authority.Sign("part");
        return new Dictionary<string, string>
        {
            ["Cluster__TlsCertificate"] = certificate,
            ["Cluster__TlsKey"] = key,
            ["Cluster__TlsAuthority"] = Authority.File,
            ["Cluster__RedisAuthority"] = redisAuthority.File,
        };
    }
}
