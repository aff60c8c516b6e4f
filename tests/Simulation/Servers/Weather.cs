using TherapyGroups.EmbeddedSilo;

namespace TherapyGroups.Tests.Simulation.Servers;

/// <summary>
/// How bad things are in one schedule: each schedule draws its own mixture, so that some have one trouble only and some have all. Once
/// it is calm nothing fails any more.
/// </summary>
public sealed class Weather(Random dice) : IDelivery
{
    private readonly double failing = Draw(dice, 0, 0, 0.03, 0.15);
    private readonly double losing = Draw(dice, 0, 0, 0.05, 0.3);
    private readonly double slow = Draw(dice, 0, 0.02, 0.2);
    private readonly double lost = Draw(dice, 0, 0.2, 0.6, 1);
    private readonly double late = Draw(dice, 0, 0.2, 0.5);
    private readonly double unheard = Draw(dice, 0, 0.3, 1);
    private readonly double confused = Draw(dice, 0, 0, 0.2, 0.6);

    public bool IsCalm { get; set; }

    /// <summary>The request never reached the database.</summary>
    public bool Fails() => Happens(failing);

    /// <summary>The write is committed, and whoever asked for it hears of a failure.</summary>
    public bool LosesAnswer() => Happens(losing);

    /// <summary>The classifier throws.</summary>
    public bool ClassifierFails() => Happens(confused);

    /// <summary>The pager's receiver is down.</summary>
    public bool PagerFails() => Happens(unheard);

    /// <summary>The receiver has the call, and we hear of a failure.</summary>
    public bool PagerLosesAnswer() => Happens(unheard / 4);

    /// <summary>How long the database takes; zero is one turn, and now and then it is longer than a caller waits.</summary>
    public TimeSpan Latency() => !Happens(slow) ? TimeSpan.Zero
        : TimeSpan.FromMilliseconds(dice.Next(40) == 0 ? dice.Next(5_000, 8_000) : dice.Next(1, 1_500));

    public DeliveryDecision OneWay(Type grainInterface, string key, string method) => Fate();

    public DeliveryDecision Observer(Type observerInterface, string method) => Fate();

    private DeliveryDecision Fate() =>
        Happens(lost) ? DeliveryDecision.Drop
        : Happens(late) ? DeliveryDecision.DeliverLate
        : DeliveryDecision.Deliver;

    private bool Happens(double probability) => !IsCalm && probability > 0 && dice.NextDouble() < probability;

    private static double Draw(Random dice, params ReadOnlySpan<double> choices) => choices[dice.Next(choices.Length)];
}
