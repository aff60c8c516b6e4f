using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>A wish to give a group another agreement.</summary>
/// <param name="By">Who asks.</param>
/// <param name="AsAdministrator">They ask as an administrator of the service, who needs no seat in the group.</param>
/// <param name="Agreement">The new words, 1 to 8,000 code units.</param>
[GenerateSerializer, Immutable, Alias("change-agreement")]
public sealed record ChangeAgreement(
    [property: Id(0)] MemberId By,
    [property: Id(1)] bool AsAdministrator,
    [property: Id(2)] string Agreement)
{
    public override string ToString() => $"agreement of {Agreement.Length} code units";
}
