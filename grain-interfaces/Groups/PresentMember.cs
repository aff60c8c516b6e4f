using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Somebody who has the room open.</summary>
[GenerateSerializer, Immutable, Alias("present-member")]
public sealed record PresentMember(
    [property: Id(0)] MemberId Member,
    [property: Id(1)] string Pseudonym,
    [property: Id(2)] GroupRole Role)
{
    public override string ToString() => $"{Member} is here";
}
