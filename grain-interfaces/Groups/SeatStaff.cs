using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>An appointment: somebody gets a role in a group. Whoever sends it has checked that they may have it.</summary>
/// <param name="Member">Who.</param>
/// <param name="Pseudonym">Their name in groups.</param>
/// <param name="Role">What they are from now on; never <see cref="GroupRole.Member"/>.</param>
[GenerateSerializer, Immutable, Alias("seat-staff")]
public sealed record SeatStaff(
    [property: Id(0)] MemberId Member,
    [property: Id(1)] string Pseudonym,
    [property: Id(2)] GroupRole Role)
{
    public override string ToString() => $"appointment of {Member}";
}
