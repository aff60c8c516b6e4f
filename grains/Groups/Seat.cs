namespace TherapyGroups.Groups;

/// <summary>Somebody's place in a group.</summary>
/// <param name="Role">Only members count against the group's capacity.</param>
/// <param name="Pseudonym">Their name in groups.</param>
/// <param name="MutedUntil">They may read but not post until then, UTC; null if they may.</param>
/// <param name="AcceptedVersion">The version of the agreement they accepted last.</param>
public sealed record Seat(GroupRole Role, string Pseudonym, DateTimeOffset? MutedUntil = null, int AcceptedVersion = 1);
