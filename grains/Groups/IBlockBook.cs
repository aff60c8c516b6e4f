using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Who does not want to read whom. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface IBlockBook
{
    /// <summary>Blocks somebody. False, and nothing is stored, beyond <see cref="BlockRules.BlocksMax"/>.</summary>
    Task<bool> Add(MemberId member, MemberId blocked, DateTimeOffset at);

    /// <summary>Takes a block back. Nothing happens if there is none.</summary>
    Task Remove(MemberId member, MemberId blocked);

    /// <summary>Whom somebody has blocked, in the order they did, with their names in groups.</summary>
    Task<IReadOnlyList<(MemberId Member, string Pseudonym)>> Of(MemberId member);

    /// <summary>
    /// Who does not see whom in a group, either way round. Those who keep the group see everybody, and everybody sees them: they are in
    /// no pair.
    /// </summary>
    Task<IReadOnlyList<(MemberId One, MemberId Other)>> In(GroupId group);
}
