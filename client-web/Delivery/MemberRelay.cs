using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>One member's private notices, for every stream of theirs in this process.</summary>
public sealed class MemberRelay : Relay, IMemberWatcher
{
    private readonly IMemberNoticesGrain notices;
    private readonly IMemberWatcher reference;
    private readonly IGrainFactory grains;

    public MemberRelay(MemberId id, IGrainFactory grains, TimeProvider time, ILogger<MemberRelay> logger)
        : base(time, logger)
    {
        this.grains = grains;
        notices = grains.GetGrain<IMemberNoticesGrain>(id.Value);
        reference = grains.CreateObjectReference<IMemberWatcher>(this);
    }

    /// <summary>A notice reads like a tick: look at the rows.</summary>
    public Task Noticed()
    {
        Push(new FeedItem.Tick(0));
        return Task.CompletedTask;
    }

    protected override async Task<long> Renew()
    {
        await notices.Watch(reference);
        return 0;
    }

    protected override async Task Unsubscribe()
    {
        await notices.Unwatch(reference);
        grains.DeleteObjectReference<IMemberWatcher>(reference);
    }
}
