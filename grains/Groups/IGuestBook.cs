using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Who sat in where. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface IGuestBook
{
    /// <summary>
    /// Appends the arrival to the group's log and keeps the visit, in one transaction. <see cref="AppendResult.Conflict"/>, with nothing
    /// stored, as for <see cref="IGroupLog.Append"/>.
    /// </summary>
    Task<AppendResult> Append(GroupEvent arrived, Guest guest);

    /// <summary>Whether somebody has sat in there, ever.</summary>
    Task<bool> HasSatIn(GroupId group, MemberId member);

    /// <summary>What somebody may read as a guest now, or null.</summary>
    Task<GuestPass?> Find(GroupId group, MemberId member, DateTimeOffset now);
}
