namespace TherapyGroups.Groups;

/// <summary>What a guest may read now.</summary>
/// <param name="FromSeq">The first event that is theirs to read.</param>
/// <param name="Until">When the visit ends, UTC.</param>
public sealed record GuestPass(long FromSeq, DateTimeOffset Until);
