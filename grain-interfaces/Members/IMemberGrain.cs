using TherapyGroups.Groups;

namespace TherapyGroups.Members;

/// <summary>One person in groups; the key is the <see cref="MemberId"/>. Keeps their pace and standing.</summary>
[Alias("member")]
public interface IMemberGrain : IGrainWithStringKey
{
    /// <summary>Checks standing and pace, then posts in the group.</summary>
    /// <exception cref="Storage.StorageUnavailableException">See <see cref="IGroupGrain.Post"/>.</exception>
    [Alias("post")]
    Task<PostOutcome> Post(GroupId group, PostMessage command);

    /// <summary>Edits a message of the member's in the group, at the pace of posts: one edit counts as one post.</summary>
    /// <exception cref="Storage.StorageUnavailableException">See <see cref="IGroupGrain.Change"/>.</exception>
    [Alias("edit")]
    Task<ChangeOutcome> Edit(GroupId group, ChangeMessage command);
}
