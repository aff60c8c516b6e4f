namespace TherapyGroups.EmbeddedSilo;

/// <summary>Runs turns on the thread pool, first come, first served.</summary>
internal sealed class ThreadPoolWorkQueue : IWorkQueue
{
    // The pool's global queue: its local ones are last in, first out, and one busy grain would starve the others.
    public void Enqueue(Action turn) => ThreadPool.UnsafeQueueUserWorkItem(static turn => turn(), turn, preferLocal: false);
}
