using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Groups;

namespace TherapyGroups.ClientWeb.Chat;

/// <summary>Pages of what was said, without what is not the reader's to see.</summary>
public sealed class RoomHistory(IGroupLog log, RoomBlocks blocks)
{
    /// <summary>The newest visible messages before a place, oldest first, at most <paramref name="limit"/>; and the log's head.</summary>
    public async Task<(IReadOnlyList<Message> Messages, long Head)> Read(RoomView view, long before, int limit)
    {
        // The head is read first: what is posted between the two reads is in the page and comes again by the feed, never in neither.
        var head = await log.Head(view.Group);
        var shown = new List<Message>();
        var cursor = before;
        while (shown.Count < limit)
        {
            // A page shorter than was asked for tells clients that there is nothing before it: so what is hidden is made up for.
            var page = await log.ReadMessagesBefore(view.Group, cursor, limit);
            shown.InsertRange(0, await Visible(view, page));
            if (page.Count < limit || page[0].Seq <= view.FromSeq)
            {
                break;
            }

            cursor = page[0].Seq;
        }

        return (shown.Count <= limit ? shown : shown[^limit..], head);
    }

    private async Task<List<Message>> Visible(RoomView view, IReadOnlyList<Message> page)
    {
        var visible = new List<Message>(page.Count);
        foreach (var message in page)
        {
            if (!await view.Hides(message.Author, message.Seq, blocks))
            {
                visible.Add(message);
            }
        }

        return visible;
    }
}
