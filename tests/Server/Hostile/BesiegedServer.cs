using System.Collections.Concurrent;

namespace TherapyGroups.Tests.Server.Hostile;

/// <summary>A demo that nobody else needs: its people may be locked out of it.</summary>
public sealed class BesiegedServer : IAsyncLifetime
{
    private readonly DemoServer server = new();
    private readonly ConcurrentDictionary<string, Task<Person>> staff = new();

    public Site Site => server.Site;

    /// <summary>Signed in once: the session goes on when its owner is locked out.</summary>
    public Task<Person> Staff(string name) => staff.GetOrAdd(name, one => Site.SignIn(one));

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
