using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Somebody who has the room open.</summary>
/// <param name="Role">Their role in the group; of a guest it says nothing.</param>
/// <param name="IsGuest">Whether they sit in, and have no seat.</param>
[GenerateSerializer, Immutable, Alias("present-member")]
public sealed record PresentMember(
    [property: Id(0)] MemberId Member,
    [property: Id(1)] string Pseudonym,
    [property: Id(2)] GroupRole Role,
    [property: Id(3)] bool IsGuest = false)
{
    public override string ToString() => $"{Member} is here";
}
