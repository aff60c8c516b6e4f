[assembly: AssemblyFixture(typeof(DemoServer))]

namespace TherapyGroups.Tests.Server.Support;

/// <summary>One demo server for all tests that need none of their own. Each test makes its own people and its own group in it.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private ServerProcess? process;
    private Site? site;

    public ServerProcess Process => process ?? throw new InvalidOperationException("The server is not started yet.");

    public Site Site => site ??= new(Process.Address);

    public async ValueTask InitializeAsync() => process = await Built.StartDemo(folder);

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        folder.Dispose();
    }
}
