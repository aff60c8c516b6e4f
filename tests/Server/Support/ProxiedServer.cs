namespace TherapyGroups.Tests.Server.Support;

/// <summary>A demo that believes what the proxy before it says of where requests come from.</summary>
public sealed class ProxiedServer : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private ServerProcess? process;
    private Site? site;

    public Site Site => site ??= new((process ?? throw new InvalidOperationException("The server is not started yet.")).Address);

    /// <summary>The environment of such a server, with these limits.</summary>
    public static IReadOnlyDictionary<string, string> Environment(IReadOnlyDictionary<string, string> limits) =>
        new Dictionary<string, string>(limits) { ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true" };

    public async ValueTask InitializeAsync() => process = await Built.StartDemo(folder, Environment(Built.NoLimits));

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        folder.Dispose();
    }
}
