using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Utilities;

namespace TherapyGroups.Tests.GrainContract.Observers;

public sealed class BellGrain : Grain, IBellGrain
{
    private readonly ObserverManager<IBellObserver> _observers = new(TimeSpan.FromMinutes(10), NullLogger.Instance);
    private DateTime _now = DateTime.UnixEpoch;

    public BellGrain() => _observers.GetDateTime = () => _now;

    public Task Subscribe(IBellObserver observer)
    {
        _observers.Subscribe(observer, observer);
        return Task.CompletedTask;
    }

    public Task Unsubscribe(IBellObserver observer)
    {
        _observers.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    public Task Ring(int times)
    {
        for (var number = 0; number < times; number++)
        {
            _observers.Notify(observer => observer.Rang(number));
        }
        return Task.CompletedTask;
    }

    public Task RingUntilAnswered(int number) => _observers.Notify(observer => observer.Answer(number));

    public Task<int> CountObservers()
    {
        _observers.ClearExpired();
        return Task.FromResult(_observers.Count);
    }

    public Task MoveClock(TimeSpan time)
    {
        _now += time;
        return Task.CompletedTask;
    }
}
