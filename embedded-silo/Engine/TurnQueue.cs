namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>
/// Runs turns one at a time, in order. As a <see cref="TaskScheduler"/> it is what <c>await</c> comes back to, so code that
/// began here stays here between its awaits.
/// </summary>
internal abstract class TurnQueue : TaskScheduler
{
    private readonly Action _runTurn;
    // Tasks (continuations) and ITurns, oldest first.
    private readonly Queue<object> _ready = new();
    private bool _isEnqueued;
    private int _runningThreadId;

    protected TurnQueue() => _runTurn = RunTurn;

    public abstract GrainEngine Engine { get; }

    public sealed override int MaximumConcurrencyLevel => 1;

    /// <summary>Guards everything that calls from other threads touch. Held for moments, and never while grain code runs.</summary>
    protected Lock Gate { get; } = new();

    protected bool HasReadyTurns => _ready.Count > 0;

    /// <summary>Adds a turn. Under <see cref="Gate"/>.</summary>
    protected void AddReady(object turn)
    {
        _ready.Enqueue(turn);
        if (!_isEnqueued)
        {
            _isEnqueued = true;
            Engine.WorkQueue.Enqueue(_runTurn);
        }
    }

    protected sealed override void QueueTask(Task task)
    {
        lock (Gate)
        {
            AddReady(task);
        }
    }

    // Only within a turn of this queue: elsewhere it would be a second thread in the grain.
    protected sealed override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && _runningThreadId == Environment.CurrentManagedThreadId && TryExecuteTask(task);

    protected sealed override IEnumerable<Task> GetScheduledTasks()
    {
        lock (Gate)
        {
            return _ready.OfType<Task>().ToList();
        }
    }

    private void RunTurn()
    {
        object turn;
        lock (Gate)
        {
            turn = _ready.Dequeue();
        }
        if (!Engine.HasCrashed)
        {
            _runningThreadId = Environment.CurrentManagedThreadId;
            Run(turn);
            _runningThreadId = 0;
        }
        lock (Gate)
        {
            _isEnqueued = HasReadyTurns;
            if (_isEnqueued)
            {
                Engine.WorkQueue.Enqueue(_runTurn);
            }
        }
    }

    private void Run(object turn)
    {
        if (turn is Task task)
        {
            TryExecuteTask(task);
        }
        else
        {
            // Made here, not by the sender, so that it does not carry the sender's execution context into the grain.
            new Task(static turn => ((ITurn)turn!).Begin(), turn).RunSynchronously(this);
        }
    }
}
