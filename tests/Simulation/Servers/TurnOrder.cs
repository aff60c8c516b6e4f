using TherapyGroups.EmbeddedSilo;

namespace TherapyGroups.Tests.Simulation.Servers;

/// <summary>Every turn that is ready, of every server and everybody else; the dice say which runs next. For one thread.</summary>
public sealed class TurnOrder(Random dice) : IWorkQueue
{
    private readonly List<Action> ready = [];
    private readonly int thread = Environment.CurrentManagedThreadId;

    /// <summary>How many turns have run.</summary>
    public int Count { get; private set; }

    public void Enqueue(Action turn)
    {
        if (Environment.CurrentManagedThreadId != thread)
        {
            Environment.FailFast("Something of the simulation went on in another thread: " + Environment.StackTrace);
        }

        ready.Add(turn);
    }

    /// <returns>False when no turn is ready.</returns>
    public bool RunOne()
    {
        if (ready.Count == 0)
        {
            return false;
        }

        var place = dice.Next(ready.Count);
        var turn = ready[place];
        ready[place] = ready[^1];
        ready.RemoveAt(ready.Count - 1);
        Count++;
        turn();
        return true;
    }
}
