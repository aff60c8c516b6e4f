using TherapyGroups.Audit;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Moderation;

/// <summary>The peer moderators' queue.</summary>
public interface IModerationQueue
{
    /// <summary>
    /// Adds an item and returns its id. While a report of the same message by the same reporter is open or claimed, nothing is added and
    /// its id is returned: sixty reports are one.
    /// </summary>
    Task<ModerationItemId> Add(ModerationItem item);

    Task<ModerationItem?> Find(ModerationItemId id);

    /// <summary>Items of one group, or of all when null; the oldest first, of resolved ones the newest; at most 10,000.</summary>
    Task<IReadOnlyList<ModerationItem>> List(GroupId? group, ModerationItemState state);

    /// <summary>
    /// True if it is now <paramref name="moderator"/>'s; false if it was resolved or is another's. It is another's until
    /// <see cref="ClaimRules.StaleAfter"/>, and only while they may moderate the group: after that it reads as open again everywhere.
    /// </summary>
    /// <param name="takesOver">Also from whoever has it: for those who run the group.</param>
    Task<bool> Claim(ModerationItemId id, MemberId moderator, AuditEntry? record = null, bool takesOver = false);

    /// <summary>True if it is now resolved; false if it was so already or is another's.</summary>
    Task<bool> Resolve(ModerationItemId id, MemberId moderator, string outcome, string reason, AuditEntry? record = null);
}
