using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace TherapyGroups.Members;

/// <inheritdoc cref="IMemberNoticesGrain"/>
public sealed class MemberNoticesGrain(ILogger<MemberNoticesGrain> logger) : Grain, IMemberNoticesGrain
{
    private readonly ObserverManager<IMemberWatcher> watchers = new(TimeSpan.FromSeconds(WatcherLimits.ExpirySeconds), logger);

    public Task Nudge() => watchers.Notify(watcher => watcher.Noticed());

    public Task Watch(IMemberWatcher watcher)
    {
        watchers.Subscribe(watcher, watcher);
        return Task.CompletedTask;
    }

    public Task Unwatch(IMemberWatcher watcher)
    {
        watchers.Unsubscribe(watcher);
        return Task.CompletedTask;
    }
}
