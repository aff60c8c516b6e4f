namespace TherapyGroups.Tests.Simulation.Servers;

/// <summary>Runs what a server does beside its grains. When the server dies, whatever it awaited never goes on.</summary>
public sealed class MortalScheduler(TurnOrder turns) : TaskScheduler
{
    public bool IsDead { get; set; }

    public Task Run(Func<Task> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, this).Unwrap();

    protected override void QueueTask(Task task)
    {
        // Also what the garbage collector finds of a dead server, on a thread of its own, ends here.
        if (!IsDead)
        {
            turns.Enqueue(() => RunUnlessDead(task));
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        Current == this && !IsDead && !taskWasPreviouslyQueued && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => [];

    private void RunUnlessDead(Task task)
    {
        if (!IsDead)
        {
            TryExecuteTask(task);
        }
    }
}
