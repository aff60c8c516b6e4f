namespace TherapyGroups.Tests.Server.Access;

/// <summary>How one endpoint is asked.</summary>
/// <param name="Path">The path for this room and this standing; <c>nothing</c> in the place of every id that does not matter.</param>
/// <param name="Body">A body with nothing wrong in it, or null for none.</param>
/// <param name="Freshness">What must be new for it.</param>
internal sealed record Walk(
    Func<WalkedRoom, string, Task<string>> Path, Func<WalkedRoom, string, object?> Body, Freshness Freshness = Freshness.Room)
{
    public Walk(Func<WalkedRoom, string> path, object? body = null, Freshness freshness = Freshness.Room)
        : this((room, _) => Task.FromResult(path(room)), (_, _) => body, freshness)
    {
    }

    public Walk(string path, object? body = null, Freshness freshness = Freshness.Room)
        : this(_ => path, body, freshness)
    {
    }

    public Walk(Func<WalkedRoom, Task<string>> path, object? body = null)
        : this((room, _) => path(room), (_, _) => body)
    {
    }
}
