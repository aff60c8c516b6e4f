namespace TherapyGroups.EmbeddedSilo;

/// <summary>
/// Decides which unacknowledged messages are lost or overtaken. A simulator gives its own, to show that nothing relies on them.
/// Asked on the sender's turn, in the order of sending; never asked about calls that somebody awaits.
/// </summary>
public interface IDelivery
{
    /// <summary>A <c>[OneWay]</c> call to a grain.</summary>
    DeliveryDecision OneWay(Type grainInterface, string key, string method);

    /// <summary>A one-way notice to an observer.</summary>
    DeliveryDecision Observer(Type observerInterface, string method);
}
