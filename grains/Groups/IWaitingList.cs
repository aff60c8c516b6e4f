using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Who waits for a seat.</summary>
public interface IWaitingList
{
    /// <summary>Takes a place, or keeps the one held. Returns the place, from 1.</summary>
    Task<int> Take(GroupId group, MemberId member, DateTimeOffset at);

    /// <summary>Gives the place up. True if there was one.</summary>
    Task<bool> GiveUp(GroupId group, MemberId member);
}
