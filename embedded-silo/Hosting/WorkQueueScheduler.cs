namespace TherapyGroups.EmbeddedSilo;

/// <summary>
/// Lets code outside grains live on the same <see cref="IWorkQueue"/> as the grains. Without it, what such code awaits goes on
/// in the thread pool, and a simulation is no longer repeatable.
/// </summary>
/// <remarks>
/// One trap is left: a <see cref="TaskCompletionSource"/> that runs its continuations asynchronously goes to the thread pool when it is
/// awaited through <c>Task.WhenAll</c>, <c>WaitAsync</c> or <c>Unwrap</c>, on any scheduler. Simulated code completes its tasks plainly.
/// </remarks>
/// <example><c>Task.Factory.StartNew(() => Drive(client), default, TaskCreationOptions.None, scheduler).Unwrap()</c></example>
public sealed class WorkQueueScheduler(IWorkQueue workQueue) : TaskScheduler
{
    /// <inheritdoc/>
    protected override void QueueTask(Task task) => workQueue.Enqueue(() => TryExecuteTask(task));

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        Current == this && !taskWasPreviouslyQueued && TryExecuteTask(task);

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => [];
}
