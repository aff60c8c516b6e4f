using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Groups;
using TherapyGroups.Moderation;

namespace TherapyGroups.ClientWeb.Moderation;

/// <summary>The one door to an item of the queue.</summary>
public sealed class ItemDoor(IModerationQueue queue, GroupDoor door, IGroupLog log)
{
    /// <summary>
    /// An item that the caller may work on; null for one that is not there, is another group's, or is about a message of their own:
    /// nobody judges themselves, nor learns here that they were reported.
    /// </summary>
    public async Task<ModerationItem?> Find(Caller caller, string id) =>
        await queue.Find(new ModerationItemId(id)) is { } item
        && await door.RefuseUnlessModerator(caller, item.Group) is null
        && (await log.FindMessage(item.Group, item.MessageId))?.Author != caller.Id
            ? item
            : null;
}
