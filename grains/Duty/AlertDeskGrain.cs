using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Duty;

/// <inheritdoc cref="IAlertDeskGrain"/>
public sealed class AlertDeskGrain(IDutyBook duty, TimeProvider time, ILogger<AlertDeskGrain> logger) : Grain, IAlertDeskGrain
{
    private readonly ObserverManager<IConsoleWatcher> consoles = new(TimeSpan.FromSeconds(WatcherLimits.ExpirySeconds), logger);

    public async Task<MemberId?> Choose(GroupId group, MemberId member, ImmutableArray<MemberId> notTo) =>
        RoutingRules.Choose(await duty.Question(group, member), member, notTo);

    public Task Announce(CaseNotice notice, CaseAnnouncement announcement) =>
        consoles.Notify(console => console.Announced(notice, announcement));

    public Task Watch(IConsoleWatcher watcher)
    {
        consoles.Subscribe(watcher, watcher);
        return Task.CompletedTask;
    }

    public Task Unwatch(IConsoleWatcher watcher)
    {
        consoles.Unsubscribe(watcher);
        return Task.CompletedTask;
    }

    public Task SetDuty(MemberId clinician, bool onDuty) => duty.Set(clinician, onDuty, time.Now());
}
