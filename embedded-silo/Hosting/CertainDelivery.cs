namespace TherapyGroups.EmbeddedSilo;

/// <summary>Loses nothing.</summary>
internal sealed class CertainDelivery : IDelivery
{
    public DeliveryDecision OneWay(Type grainInterface, string key, string method) => DeliveryDecision.Deliver;

    public DeliveryDecision Observer(Type observerInterface, string method) => DeliveryDecision.Deliver;
}
