using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>A wish to sit in once, without a word, before joining.</summary>
/// <param name="Member">Who.</param>
/// <param name="Pseudonym">Their name in groups: the group sees who sits in.</param>
/// <param name="AgeBand">Groups of one age do not let the other sit in.</param>
[GenerateSerializer, Immutable, Alias("sit-in-group")]
public sealed record SitInGroup(
    [property: Id(0)] MemberId Member,
    [property: Id(1)] string Pseudonym,
    [property: Id(2)] AgeBand AgeBand)
{
    public override string ToString() => $"sitting in of {Member}";
}
