namespace TherapyGroups.EmbeddedSilo;

/// <summary>
/// What runs the turns of all grains and observers. The default is the thread pool; a simulator gives its own, and with it
/// chooses which of the ready turns is next: everything the engine does, it does in a turn that came through here.
/// </summary>
/// <remarks>
/// A grain has at most one turn here at any time, its oldest, so that any choice of order is one that could really happen.
/// </remarks>
public interface IWorkQueue
{
    /// <summary>Takes a turn, to be run once, later, on any thread. It must return before it runs it, and a turn never throws.</summary>
    /// <param name="turn">For a grain or observer, <c>ToString</c> of its <see cref="Delegate.Target"/> says whose it is.</param>
    void Enqueue(Action turn);
}
