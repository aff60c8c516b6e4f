using TherapyGroups.Members;

namespace TherapyGroups.RiskCases;

/// <summary>One thing that happened to a case.</summary>
/// <param name="By">Who did it; null for the system.</param>
/// <param name="Note">A clinician's words, sealed at rest; empty if none.</param>
/// <param name="Disposition">For <see cref="CaseHistoryKind.Resolved"/> alone.</param>
/// <param name="IsDamaged">Whether there is a note that does not open any more.</param>
/// <param name="FollowUpAt">For <see cref="CaseHistoryKind.Resolved"/> alone: when to look again, UTC.</param>
public sealed record CaseHistoryEntry(
    DateTimeOffset At,
    CaseHistoryKind Kind,
    MemberId? By,
    string Note = "",
    Disposition? Disposition = null,
    DateTimeOffset? FollowUpAt = null,
    bool IsDamaged = false)
{
    public override string ToString() => $"{Kind}";
}
