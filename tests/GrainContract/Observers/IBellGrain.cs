namespace TherapyGroups.Tests.GrainContract.Observers;

/// <summary>Notifies those who subscribed. Subscriptions last ten minutes, by a clock that stands still until it is moved.</summary>
[Alias("contract.bell-grain")]
public interface IBellGrain : IGrainWithStringKey
{
    [Alias("subscribe")]
    Task Subscribe(IBellObserver observer);

    [Alias("unsubscribe")]
    Task Unsubscribe(IBellObserver observer);

    /// <summary>Rings for everybody, one-way, so many times.</summary>
    [Alias("ring")]
    Task Ring(int times);

    /// <summary>Has everybody answer, and drops those who fail.</summary>
    [Alias("ring-until-answered")]
    Task RingUntilAnswered(int number);

    [Alias("count")]
    Task<int> CountObservers();

    [Alias("move-clock")]
    Task MoveClock(TimeSpan time);
}
