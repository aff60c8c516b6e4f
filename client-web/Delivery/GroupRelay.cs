using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>One group's events, for every feed on it in this process.</summary>
public sealed class GroupRelay : Relay, IGroupWatcher
{
    private readonly IGroupGrain group;
    private readonly IGroupWatcher reference;
    private readonly IGrainFactory grains;

    public GroupRelay(GroupId id, IGrainFactory grains, TimeProvider time, ILogger<GroupRelay> logger)
        : base(time, logger)
    {
        this.grains = grains;
        group = grains.GetGrain<IGroupGrain>(id.Value);
        reference = grains.CreateObjectReference<IGroupWatcher>(this);
    }

    public Task Happened(GroupEvent happened)
    {
        Push(GroupFrames.Of(happened));
        return Task.CompletedTask;
    }

    public Task IsTyping(MemberId member, string pseudonym)
    {
        Push(GroupFrames.Typing(member, pseudonym));
        return Task.CompletedTask;
    }

    protected override Task<long> Renew() => group.Watch(reference);

    protected override async Task Unsubscribe()
    {
        await group.Unwatch(reference);
        grains.DeleteObjectReference<IGroupWatcher>(reference);
    }
}
