using System.Collections.Concurrent;

namespace TherapyGroups.Tests.GrainContract.Support;

/// <summary>Where a grain waits until the test lets it go on. Found by name, like <see cref="Journal"/>.</summary>
public sealed class Door
{
    private static readonly ConcurrentDictionary<string, Door> Doors = new();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>For a grain or observer to await.</summary>
    public Task Opened => _opened.Task;

    public static Door Of(string key) => Doors.GetOrAdd(key, _ => new Door());

    public static Door Of(IGrainWithStringKey grain) => Of(grain.GetPrimaryKeyString());

    public void Open() => _opened.TrySetResult();
}
