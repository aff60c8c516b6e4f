using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>The durable sanctions. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface ISanctionBook
{
    /// <summary>
    /// Appends the sanction's event to the group's log, keeps the sanction and leaves the member a notice, in one transaction.
    /// <see cref="AppendResult.Conflict"/>, with nothing stored, as for <see cref="IGroupLog.Append"/>.
    /// </summary>
    Task<AppendResult> Append(GroupEvent next, Sanction sanction);

    Task<Sanction?> Find(string id);

    /// <summary>All that somebody was told, in any group, the newest first, at most 200.</summary>
    Task<IReadOnlyList<Sanction>> Of(MemberId member);
}
