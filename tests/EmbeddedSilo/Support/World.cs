namespace TherapyGroups.Tests.EmbeddedSilo.Support;

/// <summary>What grains can reach beside each other: a list of what happened, and doors to wait at.</summary>
public sealed class World
{
    private readonly Dictionary<string, TaskCompletionSource> _doors = [];

    public List<string> Events { get; } = [];

    public HashSet<int> Threads { get; } = [];

    public void Note(string what)
    {
        Threads.Add(Environment.CurrentManagedThreadId);
        Events.Add(what);
    }

    public Task AtDoor(string name) => Door(name).Task;

    public void Open(string name) => Door(name).TrySetResult();

    private TaskCompletionSource Door(string name)
    {
        if (!_doors.TryGetValue(name, out var door))
        {
            _doors[name] = door = new TaskCompletionSource();
        }
        return door;
    }
}
