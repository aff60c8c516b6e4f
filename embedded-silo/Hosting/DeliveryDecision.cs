namespace TherapyGroups.EmbeddedSilo;

/// <summary>What becomes of a message that nobody waits for.</summary>
public enum DeliveryDecision
{
    /// <summary>It goes its way.</summary>
    Deliver,

    /// <summary>
    /// It goes through the work queue first, as a turn of its own, so that what is sent after it may arrive before it. Orleans
    /// lets this happen to any message that crosses a connection.
    /// </summary>
    DeliverLate,

    /// <summary>It is lost, without a trace, as on a bad network.</summary>
    Drop,
}
