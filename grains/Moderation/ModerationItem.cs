using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Moderation;

/// <summary>Something for a peer moderator to look at.</summary>
/// <param name="Reporter">Who reported it; null for a flag. Never shown to anyone.</param>
/// <param name="Reason">A slug: what the reporter chose, or <c>harassment</c> or <c>needs-care</c>.</param>
/// <param name="Note">The reporter's words, sealed at rest; empty if none.</param>
/// <param name="ClaimedBy">The moderator who has it, or null.</param>
/// <param name="Outcome">How it was resolved, or empty.</param>
/// <param name="OutcomeReason">Why, or empty.</param>
public sealed record ModerationItem(
    ModerationItemId Id,
    ModerationItemKind Kind,
    GroupId Group,
    MessageId MessageId,
    MemberId? Reporter,
    string Reason,
    string Note,
    ModerationItemState State,
    MemberId? ClaimedBy,
    DateTimeOffset RaisedAt,
    string Outcome,
    string OutcomeReason)
{
    public override string ToString() => $"{Kind} {Id}";
}
