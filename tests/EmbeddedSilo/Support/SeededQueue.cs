namespace TherapyGroups.Tests.EmbeddedSilo.Support;

/// <summary>Keeps the ready turns and runs them on the caller's thread, in an order that a seed decides, or as they came.</summary>
public sealed class SeededQueue(int? seed) : IWorkQueue
{
    private readonly Random? _random = seed is null ? null : new Random(seed.Value);
    private readonly List<Action> _ready = [];

    public void Enqueue(Action turn) => _ready.Add(turn);

    /// <returns>False when no turn is ready.</returns>
    public bool RunOne()
    {
        if (_ready.Count == 0)
        {
            return false;
        }
        var index = _random?.Next(_ready.Count) ?? 0;
        var turn = _ready[index];
        _ready.RemoveAt(index);
        turn();
        return true;
    }
}
