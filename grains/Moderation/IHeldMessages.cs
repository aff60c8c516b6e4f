using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Moderation;

/// <summary>Messages that members do not read for now. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface IHeldMessages
{
    /// <summary>
    /// Appends a posting or an edit that a filter holds, and puts it into the moderators' queue, in one transaction.
    /// <see cref="AppendResult.Conflict"/>, with nothing stored, as for <see cref="IGroupLog.Append"/>.
    /// </summary>
    Task<AppendResult> Append(GroupId group, GroupEvent written, ModerationItem item);

    /// <summary>What a group has folded; nothing for an unknown group.</summary>
    Task<GroupFilters> Filters(GroupId group);

    /// <summary>
    /// An author's own hidden messages from one place in the log to another: the author may read what they wrote, and why it is hidden.
    /// </summary>
    Task<IReadOnlyDictionary<MessageId, OwnHidden>> Own(GroupId group, MemberId author, long from, long to);
}
