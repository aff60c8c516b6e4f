using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Groups;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>
/// Feeds of groups. A feed first attaches to the relay, then reads the log up to its head, then goes on with what the relay has pushed
/// meanwhile. Sequence numbers have no gaps, so a repeat and a hole both show: catch-up and pushes cannot race.
/// </summary>
public sealed class GroupFeeds(
    IGrainFactory grains, IGroupLog log, GroupAccess access, FeedLoop loop, TimeProvider time, ILoggerFactory loggers)
{
    private readonly RelayRegistry<GroupId> relays = new(id =>
        new GroupRelay(id, grains, time, loggers.CreateLogger<GroupRelay>()));

    public async Task Serve(GroupId group, Caller caller, long? after, HttpContext context)
    {
        using var feed = new OpenFeed(caller.Id);
        try
        {
            await relays.Attach(group, feed);
            var reader = new GroupReader(group, log, after ?? await log.Head(group));
            await loop.RunWhile(
                context,
                feed,
                stream => reader.CatchUp(stream.WriteSoon),
                async (stream, item) =>
                {
                    if (item is not FeedItem.Ephemeral ephemeral || ephemeral.NotFor != caller.Id)
                    {
                        await reader.Take(item, stream.WriteSoon);
                    }

                    return !(item is FeedItem.Happened happened && happened.Left == caller.Id);
                },
                keyHash => access.MayRead(group, keyHash));
        }
        finally
        {
            if (relays.Detach(group, feed))
            {
                access.Forget(group);
            }
        }
    }
}
