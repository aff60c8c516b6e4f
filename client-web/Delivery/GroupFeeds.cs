using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>
/// Feeds of groups. A feed first attaches to the relay, then reads the log up to its head, then goes on with what the relay has pushed
/// meanwhile. Sequence numbers have no gaps, so a repeat and a hole both show: catch-up and pushes cannot race.
/// </summary>
public sealed class GroupFeeds(
    IGrainFactory grains, IGroupLog log, ISessionBook sessions, RoomBlocks blocks, FeedLoop loop, DeliveryPace pace, TimeProvider time,
    ILoggerFactory loggers)
{
    private readonly RelayRegistry<GroupId> relays = new(id =>
        new GroupRelay(id, grains, pace, time, loggers.CreateLogger<GroupRelay>(), () => sessions.OpenIn(id, time.Now())));

    public async Task Serve(RoomView view, long? after, HttpContext context)
    {
        var group = view.Group;
        using var feed = new OpenFeed(view.Reader, SessionTickets.KeyHashOf(context.User));
        using var counted = FeedMeter.Open("group");
        try
        {
            await relays.Attach(group, feed);
            if (view.SeesAll)
            {
                await relays.Arrived(group);
            }

            // A place beyond the head is no place: whoever waited for it would miss what comes before (a backup may have been restored).
            var head = await log.Head(group);
            var reader = new GroupReader(
                group, log, Math.Max(Math.Min(after ?? head, head), view.FromSeq - 1),
                happened => happened.Author is { } author ? view.Hides(author, happened.MessageSeq, blocks) : ValueTask.FromResult(false),
                view.Reader);
            await loop.Run(
                context,
                feed,
                async stream =>
                {
                    await reader.CatchUp(stream.Writer);
                    feed.Told = reader.Told;
                },
                async (stream, item) =>
                {
                    // Whose messages are not shown to somebody does not write before their eyes either.
                    var isTheirs = item is not FeedItem.Ephemeral { NotFor: { } about }
                        || (about != view.Reader && !await view.Hides(about, long.MaxValue, blocks));
                    if (isTheirs)
                    {
                        await reader.Take(item, stream.Writer);
                    }

                    feed.Told = reader.Told;
                    return !(item is FeedItem.Happened happened && happened.Left == view.Reader);
                });
        }
        finally
        {
            relays.Detach(group, feed);
        }
    }
}
