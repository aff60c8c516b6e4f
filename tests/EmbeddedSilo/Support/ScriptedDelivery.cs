namespace TherapyGroups.Tests.EmbeddedSilo.Support;

/// <summary>Decides as the test says, and remembers what it was asked.</summary>
public sealed class ScriptedDelivery : IDelivery
{
    public Func<string, DeliveryDecision> Decide { get; set; } = _ => DeliveryDecision.Deliver;

    public List<string> Asked { get; } = [];

    public DeliveryDecision OneWay(Type grainInterface, string key, string method) => Answer($"{grainInterface.Name}/{key}.{method}");

    public DeliveryDecision Observer(Type observerInterface, string method) => Answer($"{observerInterface.Name}.{method}");

    private DeliveryDecision Answer(string what)
    {
        Asked.Add(what);
        return Decide(what);
    }
}
