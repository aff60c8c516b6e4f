using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>How far everybody has read. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface IReadPlaces
{
    /// <summary>
    /// Moves somebody's place forward to <paramref name="seq"/>, at most to the newest event; never back. Nothing happens for somebody
    /// without a seat.
    /// </summary>
    Task Advance(GroupId group, MemberId member, long seq);

    /// <summary>Somebody's places in all the groups they have a seat in.</summary>
    Task<IReadOnlyDictionary<GroupId, ReadPlace>> Of(MemberId member);
}
