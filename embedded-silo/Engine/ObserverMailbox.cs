using Orleans.Runtime;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>Brings notices to one observer, one at a time, on turns of its own.</summary>
internal sealed class ObserverMailbox(GrainEngine engine, IGrainObserver observer) : Mailbox
{
    private bool _isClosed;

    public override GrainEngine Engine => engine;

    public override object Target => observer;

    protected override bool IsOpen => !_isClosed;

    /// <summary>No further notice begins; those that wait are lost at once, and whoever awaits one hears so.</summary>
    public void Close()
    {
        List<Call> waiting;
        lock (Gate)
        {
            _isClosed = true;
            waiting = TakeUnstarted();
        }
        foreach (var call in waiting)
        {
            call.TryFail(new ClientNotAvailableException($"{call.Name} cannot arrive: the reference to {this} was deleted."));
        }
    }

    public override string ToString() => observer.GetType().Name;

    protected override bool MayArrive() => !_isClosed && !Engine.HasCrashed;
}
