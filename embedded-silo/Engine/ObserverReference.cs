using Orleans.Runtime;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>A reference to an observer. Two are equal when they were made by the same call.</summary>
#pragma warning disable MA0053 // DispatchProxy derives from it
internal class ObserverReference : Reference
{
    public ObserverMailbox Mailbox { get; set; } = null!; // as Interface

    public override DeliveryDecision Decide(GrainMethod method) =>
        Mailbox.Engine.Delivery.Observer(method.InterfaceType, method.MethodName);

    public override void Send(Call call)
    {
        if (!Mailbox.TryAccept(call))
        {
            call.TryFail(new ClientNotAvailableException($"{call.Name} cannot arrive: the reference to {Mailbox} was deleted."));
        }
    }

    public override bool Equals(object? obj) => obj is ObserverReference other && other.Mailbox == Mailbox;

    public override int GetHashCode() => Mailbox.GetHashCode();

    public override string ToString() => Mailbox.ToString();
}
