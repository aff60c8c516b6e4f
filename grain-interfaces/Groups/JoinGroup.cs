using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>A wish to join.</summary>
/// <param name="Member">Who.</param>
/// <param name="Pseudonym">Their name in groups.</param>
/// <param name="AgeBand">Groups of one audience do not seat the other.</param>
/// <param name="Role">Staff come in a role and take no seat.</param>
/// <param name="AgreementVersion">The version of the agreement they accepted.</param>
/// <param name="IsInvited">Whether they were asked into this very room: the only way into a private one.</param>
[GenerateSerializer, Immutable, Alias("join-group")]
public sealed record JoinGroup(
    [property: Id(0)] MemberId Member,
    [property: Id(1)] string Pseudonym,
    [property: Id(2)] AgeBand AgeBand,
    [property: Id(3)] GroupRole Role,
    [property: Id(4)] int AgreementVersion,
    [property: Id(5)] bool IsInvited = false)
{
    public override string ToString() => $"join of {Member}";
}
