using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Somebody who runs a group.</summary>
/// <param name="Group">Which group.</param>
/// <param name="Pseudonym">Their name in groups.</param>
/// <param name="Credential">Their licence, whether it holds today or not; null for a trained peer.</param>
public sealed record Facilitator(GroupId Group, string Pseudonym, Credential? Credential);
