namespace TherapyGroups.Groups;

/// <summary>What sanctions have left somebody in one group. It outlives their seat: leaving and coming back ends no mute.</summary>
/// <param name="MutedUntil">They may not write until then, UTC.</param>
/// <param name="RemovedUntil">They may not come back until then, UTC.</param>
public readonly record struct Standing(DateTimeOffset? MutedUntil, DateTimeOffset? RemovedUntil);
