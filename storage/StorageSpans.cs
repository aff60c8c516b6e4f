using System.Diagnostics;

namespace TherapyGroups.Storage;

/// <summary>
/// The database's part of a trace: that something was read or written, and how long it took, the wait for the one writer included. Not
/// what: a statement's parameters are people's words and ids.
/// </summary>
internal static class StorageSpans
{
    private static readonly ActivitySource Source = new("TherapyGroups");

    /// <summary>What sweeps read each second, for nobody's request, would drown the rest.</summary>
    private static bool IsTraced => Source.HasListeners() && Activity.Current is { Recorded: true };

    public static Task<T> Read<T>(Func<Task<T>> read) => IsTraced ? Trace("database read", read) : read();

    public static Task<T> Write<T>(Func<Task<T>> write) => IsTraced ? Trace("database write", write) : write();

    private static async Task<T> Trace<T>(string name, Func<Task<T>> act)
    {
        using var span = Source.StartActivity(name, ActivityKind.Client);
        try
        {
            return await act();
        }
        catch
        {
            span?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }
}
