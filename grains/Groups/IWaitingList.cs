using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Who waits for a seat. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface IWaitingList
{
    /// <summary>Takes a place at the end, or keeps the one held. Returns the place, from 1.</summary>
    Task<int> Take(GroupId group, MemberId member, DateTimeOffset at);

    /// <summary>Gives the place up. True if there was one.</summary>
    Task<bool> GiveUp(GroupId group, MemberId member);

    /// <summary>Everybody who waits, in order.</summary>
    Task<IReadOnlyList<WaitingPlace>> Line(GroupId group);

    /// <summary>
    /// Keeps a seat until then for each of those who wait without an offer, and leaves them a notice, in one transaction. Before that
    /// it drops the places whose offer had run out at <paramref name="now"/>, and tells whose they were.
    /// </summary>
    Task Offer(GroupId group, IReadOnlyList<MemberId> to, DateTimeOffset until, DateTimeOffset now);

    /// <summary>Groups in which an offer has run out, or a seat is free that nobody was offered.</summary>
    Task<IReadOnlyList<GroupId>> Due(DateTimeOffset now, int limit);
}
