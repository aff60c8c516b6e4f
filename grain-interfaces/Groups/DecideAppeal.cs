using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>A wish to decide an appeal against a sanction.</summary>
/// <param name="Appeal">Names it.</param>
/// <param name="By">Who decides: never who acted, nor who appeals.</param>
/// <param name="AsAdministrator">They decide as an administrator of the service, who needs no seat in the group.</param>
/// <param name="Lift">Whether the sanction ends; if not, it stands.</param>
/// <param name="Reason">Why, 1 to 1,000 code units. The member reads it.</param>
[GenerateSerializer, Immutable, Alias("decide-appeal")]
public sealed record DecideAppeal(
    [property: Id(0)] string Appeal,
    [property: Id(1)] MemberId By,
    [property: Id(2)] bool AsAdministrator,
    [property: Id(3)] bool Lift,
    [property: Id(4)] string Reason)
{
    public override string ToString() => $"decision of {Appeal}";
}
