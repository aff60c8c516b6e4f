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
    Task<IReadOnlyList<GroupCard>> List(GroupSearch search, string after, int limit, DateTimeOffset now);

    /// <summary>Who runs the groups of a page: those with ids from <paramref name="first"/> to <paramref name="last"/>.</summary>
    Task<ILookup<GroupId, Facilitator>> Facilitators(GroupId first, GroupId last);

    /// <summary>Somebody's seat, or null.</summary>
    Task<Seat?> FindSeat(GroupId group, MemberId member);

    Task<IReadOnlyList<(MemberId Member, Seat Seat)>> Seats(GroupId group);

    /// <summary>Whether anybody has ever come to a group as its peer moderator, whoever has left since.</summary>
    Task<bool> HasHadModerator(GroupId group);

    /// <summary>The groups somebody sits in on now, or waits for.</summary>
    Task<IReadOnlyDictionary<GroupId, GroupPlace>> PlacesOf(MemberId member, DateTimeOffset now);

    /// <summary>The groups somebody is in, with their role in each.</summary>
    Task<IReadOnlyDictionary<GroupId, GroupRole>> GroupsOf(MemberId member);
}
