using TherapyGroups.Groups;

namespace TherapyGroups.Moderation;

/// <summary>What moderation has done in a group, as its members may know it: how often, and nobody's name.</summary>
public interface IModerationSummary
{
    /// <summary>How often each act happened since then, UTC; acts that did not happen are there with 0.</summary>
    Task<IReadOnlyDictionary<ModerationAct, int>> Count(GroupId group, DateTimeOffset since);
}
