using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Groups;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>
/// Feeds of groups. A feed first attaches to the relay, then reads the log up to its head, then goes on with what the relay has pushed
/// meanwhile. Sequence numbers have no gaps, so a repeat and a hole both show: catch-up and pushes cannot race.
/// </summary>
public sealed class GroupFeeds(
    IGrainFactory grains, IGroupLog log, IGroupDirectory directory, FeedLoop loop, TimeProvider time, ILoggerFactory loggers)
{
    private const int PageSize = 200;

    private readonly RelayRegistry<GroupId> relays = new(id =>
        new GroupRelay(id, grains, time, loggers.CreateLogger<GroupRelay>()));

    public async Task Serve(GroupId group, Caller caller, long? after, HttpContext context)
    {
        using var feed = new OpenFeed();
        try
        {
            await relays.Attach(group, feed);
            var cursor = after ?? await log.Head(group);
            await loop.Run(
                context,
                feed,
                async stream => cursor = await CatchUp(stream, group, cursor),
                async (stream, item) =>
                {
                    cursor = await Advance(stream, group, cursor, item);
                    return !(item is FeedItem.Happened happened && happened.Left == caller.Id);
                },
                async () => await directory.FindSeat(group, caller.Id) is not null);
        }
        finally
        {
            relays.Detach(group, feed);
        }
    }

    private async Task<long> Advance(EventStream stream, GroupId group, long cursor, FeedItem item)
    {
        switch (item)
        {
            case FeedItem.Happened happened when happened.Seq == cursor + 1:
                await stream.Write(happened.Frame);
                return happened.Seq;
            case FeedItem.Happened happened when happened.Seq > cursor:
                return await CatchUp(stream, group, cursor);
            case FeedItem.Tick tick when tick.Head > cursor:
                return await CatchUp(stream, group, cursor);
            case FeedItem.Ephemeral ephemeral:
                await stream.Write(ephemeral.Frame);
                return cursor;
            default:
                return cursor;
        }
    }

    /// <summary>Writes all that the log has after <paramref name="cursor"/>. Returns the new cursor.</summary>
    private async Task<long> CatchUp(EventStream stream, GroupId group, long cursor)
    {
        while (true)
        {
            var page = await log.ReadAfter(group, cursor, PageSize);
            foreach (var happened in page)
            {
                await stream.Write(GroupFrames.Of(happened).Frame);
                cursor = happened.Seq;
            }

            if (page.Count < PageSize)
            {
                return cursor;
            }
        }
    }
}
