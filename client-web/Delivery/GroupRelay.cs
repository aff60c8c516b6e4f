using System.Collections.Immutable;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>One group's events, for every feed on it in this process; and who has it open here, for the group.</summary>
public sealed class GroupRelay : Relay, IGroupWatcher
{
    private readonly IGroupGrain group;
    private readonly IGroupWatcher reference;
    private readonly IGrainFactory grains;
    private readonly HereRoll roll;
    private readonly Gathering gathering;
    private volatile FeedItem.Ephemeral? present;
    private volatile FeedItem.Ephemeral? cover;
    private RoomCover? covered;

    public GroupRelay(
        GroupId id, IGrainFactory grains, DeliveryPace pace, TimeProvider time, ILogger<GroupRelay> logger,
        Func<Task<IReadOnlySet<string>>>? admitted = null)
        : base(time, logger, admitted)
    {
        this.grains = grains;
        roll = new HereRoll(time);
        gathering = new Gathering(pace, time, Push);
        group = grains.GetGrain<IGroupGrain>(id.Value);
        reference = grains.CreateObjectReference<IGroupWatcher>(this);
    }

    /// <summary>A new reader is told at once who is here, and whether the room is covered, as far as it is known.</summary>
    public override void Attach(OpenFeed feed)
    {
        base.Attach(feed);
        if (present is { } known)
        {
            feed.Push(known);
        }

        if (cover is { } stands)
        {
            feed.Push(stands);
        }
    }

    public Task Happened(GroupEvent happened)
    {
        gathering.Tell(GroupFrames.Of(happened));
        return Task.CompletedTask;
    }

    public Task IsTyping(MemberId member, string pseudonym)
    {
        gathering.Tell(GroupFrames.Typing(member, pseudonym));
        return Task.CompletedTask;
    }

    public Task ArePresent(ImmutableArray<PresentMember> present)
    {
        var frame = GroupFrames.Presence(present);
        this.present = frame;
        gathering.Tell(frame);
        return Task.CompletedTask;
    }

    /// <summary>Said at every renewal; the readers are told what changes.</summary>
    public Task IsCovered(RoomCover cover)
    {
        if (covered != cover)
        {
            covered = cover;
            var frame = GroupFrames.Cover(cover);
            this.cover = frame;
            gathering.Tell(frame);
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Says at once who is here: somebody has come whom the room may have waited for. Of the others the next renewal says it, for
    /// everybody at once.
    /// </summary>
    public override async Task Arrived()
    {
        if (roll.Call(Feeds) is { } here)
        {
            await group.Here(reference, here);
        }
    }

    protected override async Task<long> Renew()
    {
        var head = await group.Watch(reference);
        await Arrived();
        return head;
    }

    protected override bool NeedsTick(OpenFeed feed, long head, DateTimeOffset now) =>
        feed.Told < head || EventStream.NeedsComment(feed.LastComment, now);

    protected override async Task Unsubscribe()
    {
        await group.Unwatch(reference);
        grains.DeleteObjectReference<IGroupWatcher>(reference);
    }
}
