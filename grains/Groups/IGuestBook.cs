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

    /// <summary>Everybody who sits in there now.</summary>
    Task<IReadOnlyList<(MemberId Member, string Pseudonym)>> Now(GroupId group, DateTimeOffset now);

    /// <summary>
    /// Who came to sit in, from one place of the log to before another, oldest first, the newest <paramref name="limit"/> of them. The
    /// name of an erased account is empty.
    /// </summary>
    Task<IReadOnlyList<GuestArrival>> Arrivals(GroupId group, long fromSeq, long beforeSeq, int limit);
}
