using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Observers;

/// <summary>Writes what it hears into its journal.</summary>
public sealed class Listener : IBellObserver
{
    public string Name { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What else it does when it hears something one-way.</summary>
    public Action<int> AndThen { get; init; } = _ => { };

    /// <summary>What it answers.</summary>
    public Func<int, Task> Answers { get; init; } = _ => Task.CompletedTask;

    public Journal Journal => Journal.Of(Name);

    public void Rang(int number)
    {
        Journal.Write(Line(number));
        AndThen(number);
    }

    public Task Answer(int number)
    {
        Journal.Write(Line(number));
        return Answers(number);
    }

    public static string Line(int number) => $"rang {number}";
}
