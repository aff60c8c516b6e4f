namespace TherapyGroups.Tests.Server.Hostile;

/// <summary>A demo that nobody else needs: its people may be locked out of it.</summary>
public sealed class BesiegedServer : IAsyncLifetime
{
    private readonly DemoServer server = new();

    public Site Site => server.Site;

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
