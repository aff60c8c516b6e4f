using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>A sanction as it is kept, for the member to read and for whoever has to answer for it.</summary>
/// <param name="Id">Opaque.</param>
/// <param name="Group">Where.</param>
/// <param name="Member">Whom it is about.</param>
/// <param name="Kind">What was done.</param>
/// <param name="By">Who did it. Never shown to members.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Until">When it ends, UTC; null for a warning, and for a removal for good.</param>
/// <param name="Reason">Why; empty once the member is erased.</param>
public sealed record Sanction(
    string Id, GroupId Group, MemberId Member, SanctionKind Kind, MemberId By, DateTimeOffset At, DateTimeOffset? Until, string Reason)
{
    public override string ToString() => $"{Kind} {Id}";
}
