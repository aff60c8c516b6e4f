namespace TherapyGroups.Groups;

/// <summary>What the rules say of a post, and when a refusal will have passed.</summary>
public readonly record struct PostRuling(PostResult Result, DateTimeOffset? Until = null);
