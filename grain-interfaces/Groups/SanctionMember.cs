using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>A wish to warn, mute or remove a member of a group.</summary>
/// <param name="By">Who asks.</param>
/// <param name="AsAdministrator">They ask as an administrator of the service, who needs no seat in the group.</param>
/// <param name="Member">Whom it is about.</param>
/// <param name="Kind">What to do.</param>
/// <param name="Minutes">
/// How long, 1 to <see cref="SanctionLimits.MinutesMax"/>; null for the default of a mute, and for a removal for good.
/// </param>
/// <param name="Reason">Why, 1 to 1,000 code units. The member reads it; so does whoever reads the audit log.</param>
[GenerateSerializer, Immutable, Alias("sanction-member")]
public sealed record SanctionMember(
    [property: Id(0)] MemberId By,
    [property: Id(1)] bool AsAdministrator,
    [property: Id(2)] MemberId Member,
    [property: Id(3)] SanctionKind Kind,
    [property: Id(4)] int? Minutes,
    [property: Id(5)] string Reason)
{
    public override string ToString() => $"{Kind} of {Member}";
}
