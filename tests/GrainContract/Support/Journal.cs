using System.Collections.Concurrent;

namespace TherapyGroups.Tests.GrainContract.Support;

/// <summary>
/// What happened to one grain or observer, in order. Grains and tests share a process in both editions, so a grain finds its
/// journal by its key, and what it wrote outlives it.
/// </summary>
public sealed class Journal
{
    private static readonly ConcurrentDictionary<string, Journal> Journals = new();
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private TaskCompletionSource _changed = NewSignal();

    public static Journal Of(string key) => Journals.GetOrAdd(key, _ => new Journal());

    public static Journal Of(IGrainWithStringKey grain) => Of(grain.GetPrimaryKeyString());

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return _lines.ToList();
            }
        }
    }

    public void Write(string line)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            _lines.Add(line);
            changed = _changed;
            _changed = NewSignal();
        }
        changed.SetResult();
    }

    /// <summary>Until the line has been written at least so many times.</summary>
    public Task Has(string line, int times = 1) =>
        Until(lines => lines.Count(one => one == line) >= times).WaitFor($"the line '{line}' {times} times in the journal");

    /// <summary>Until something has been written at least so many times.</summary>
    public Task HasLines(int count) => Until(lines => lines.Count >= count).WaitFor($"{count} lines in the journal");

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task Until(Func<IReadOnlyList<string>, bool> isEnough)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (isEnough(_lines))
                {
                    return;
                }
                changed = _changed.Task;
            }
            await changed;
        }
    }
}
