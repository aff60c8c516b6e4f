using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace TherapyGroups.Tests.EmbeddedSilo.Grains;

public sealed class HeraldGrain(ILogger<HeraldGrain> log) : Grain, IHeraldGrain
{
    private readonly ObserverManager<IScribeObserver> _observers = new(TimeSpan.FromMinutes(10), log);

    public Task Subscribe(IScribeObserver observer)
    {
        _observers.Subscribe(observer, observer);
        return Task.CompletedTask;
    }

    public Task<int> Proclaim(string what)
    {
        _observers.Notify(observer => observer.Hear(what));
        return Task.FromResult(_observers.Count);
    }
}
