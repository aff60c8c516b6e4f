using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>
/// What one feed has been told of its group, and what it is told next: every event after <paramref name="after"/> once, in order,
/// whatever becomes of the pushes. Of what is not theirs to see they are told its place in the log and nothing else.
/// </summary>
/// <param name="hides">Whether an event is not theirs to see; null for a reader of everything.</param>
/// <param name="reader">Who reads: of their own messages they are told more. Null for a reader of everything.</param>
public sealed class GroupReader(
    GroupId group, IGroupLog log, long after, Func<FeedItem.Happened, ValueTask<bool>>? hides = null, MemberId? reader = null)
{
    private const int PageSize = 200;

    private long cursor = after;

    /// <summary>The last sequence number that was written.</summary>
    public long Told => cursor;

    /// <summary>Writes what a pushed item brings; from the log where pushes were lost.</summary>
    public async Task Take(FeedItem item, Func<ReadOnlyMemory<byte>, Task> write)
    {
        switch (item)
        {
            case FeedItem.Happened happened when happened.Seq == cursor + 1:
                await Write(happened, write);
                break;
            case FeedItem.Happened happened when happened.Seq > cursor:
                await CatchUp(write);
                break;
            case FeedItem.Tick tick when tick.Head > cursor:
                await CatchUp(write);
                break;
            case FeedItem.Ephemeral ephemeral:
                await write(ephemeral.Frame);
                break;
            default:
                break;
        }
    }

    /// <summary>Writes all that the log has and the reader has not been told.</summary>
    public async Task CatchUp(Func<ReadOnlyMemory<byte>, Task> write)
    {
        while (true)
        {
            var page = await log.ReadAfter(group, cursor, PageSize);
            foreach (var happened in page)
            {
                await Write(GroupFrames.Of(happened), write);
            }

            if (page.Count < PageSize)
            {
                return;
            }
        }
    }

    private async Task Write(FeedItem.Happened happened, Func<ReadOnlyMemory<byte>, Task> write)
    {
        await write(hides is not null && await hides(happened) ? EventStream.Place(happened.Seq) : happened.FrameFor(reader));
        cursor = happened.Seq;
    }
}
