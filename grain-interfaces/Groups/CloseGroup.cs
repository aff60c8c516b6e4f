using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>An administrator's wish to close a group for good.</summary>
/// <param name="By">Who asks; who may has been checked.</param>
/// <param name="Reason">Why, for the audit log alone: 1 to 1,000 code units.</param>
[GenerateSerializer, Immutable, Alias("close-group")]
public sealed record CloseGroup(
    [property: Id(0)] MemberId By,
    [property: Id(1)] string Reason)
{
    public override string ToString() => $"closing with a reason of {Reason.Length} code units";
}
