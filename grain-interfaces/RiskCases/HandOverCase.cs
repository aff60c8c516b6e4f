using TherapyGroups.Members;

namespace TherapyGroups.RiskCases;

/// <summary>A clinician's giving of a case to another, or taking of it from another.</summary>
/// <param name="By">The clinician who does it.</param>
/// <param name="To">Who is to take it; <paramref name="By"/> themselves takes it from whoever has it, at once.</param>
/// <param name="Note">What the other needs to know, 1 to <see cref="CaseNoteLimits.NoteMaxLength"/> code units; stored sealed.</param>
[GenerateSerializer, Immutable, Alias("hand-over-case")]
public sealed record HandOverCase(
    [property: Id(0)] MemberId By,
    [property: Id(1)] MemberId To,
    [property: Id(2)] string Note)
{
    public override string ToString() => $"hand over to {To}";
}
