using TherapyGroups.EmbeddedSilo;

namespace TherapyGroups.Tests.Grains.Embedded;

/// <summary>Loses the one-way calls that a test names, while it says so.</summary>
internal sealed class Losses(params (Type Interface, string Method)[] lost) : IDelivery
{
    private int count;

    public bool AreOver { get; set; }

    /// <summary>How many calls were lost.</summary>
    public int Count => count;

    public DeliveryDecision OneWay(Type grainInterface, string key, string method)
    {
        if (AreOver || !lost.Contains((grainInterface, method)))
        {
            return DeliveryDecision.Deliver;
        }

        Interlocked.Increment(ref count);
        return DeliveryDecision.Drop;
    }

    public DeliveryDecision Observer(Type observerInterface, string method) => DeliveryDecision.Deliver;
}
