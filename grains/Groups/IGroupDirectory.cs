using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Which groups there are, and who is in them.</summary>
public interface IGroupDirectory
{
    Task Add(GroupCard group, MemberId by, DateTimeOffset at);

    Task<GroupCard?> Find(GroupId id);

    /// <summary>
    /// Groups that anyone may find, in the order of their ids, after the id <paramref name="after"/> (empty for the first page).
    /// </summary>
    Task<IReadOnlyList<GroupCard>> List(string topic, string search, bool openSeatsOnly, string after, int limit);

    /// <summary>Somebody's seat, or null.</summary>
    Task<Seat?> FindSeat(GroupId group, MemberId member);

    Task<IReadOnlyList<(MemberId Member, Seat Seat)>> Seats(GroupId group);

    /// <summary>The groups somebody is in, with their role in each.</summary>
    Task<IReadOnlyDictionary<GroupId, GroupRole>> GroupsOf(MemberId member);
}
