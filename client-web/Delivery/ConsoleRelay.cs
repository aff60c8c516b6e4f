using TherapyGroups.Duty;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>The alert desk's announcements, for every console in this process.</summary>
public sealed class ConsoleRelay : Relay, IConsoleWatcher
{
    private readonly IAlertDeskGrain desk;
    private readonly IConsoleWatcher reference;
    private readonly IGrainFactory grains;

    public ConsoleRelay(IGrainFactory grains, TimeProvider time, ILogger<ConsoleRelay> logger)
        : base(time, logger)
    {
        this.grains = grains;
        desk = grains.GetGrain<IAlertDeskGrain>(AlertDesk.Key);
        reference = grains.CreateObjectReference<IConsoleWatcher>(this);
    }

    public Task Announced(CaseNotice notice, CaseAnnouncement announcement)
    {
        Push(new FeedItem.CaseChanged(notice, announcement));
        return Task.CompletedTask;
    }

    protected override async Task<long> Renew()
    {
        await desk.Watch(reference);
        return 0;
    }

    protected override async Task Unsubscribe()
    {
        await desk.Unwatch(reference);
        grains.DeleteObjectReference<IConsoleWatcher>(reference);
    }
}
