using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>The agreements of groups, every version. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface IAgreementBook
{
    /// <summary>
    /// Appends the change to the group's log and keeps the new words, in one transaction. <see cref="AppendResult.Conflict"/>, with
    /// nothing stored, as for <see cref="IGroupLog.Append"/>.
    /// </summary>
    Task<AppendResult> Append(GroupId group, GroupEvent changed, string agreement, MemberId by);

    /// <summary>The words that hold now; null if there is no such group.</summary>
    Task<string?> Find(GroupId group);
}
