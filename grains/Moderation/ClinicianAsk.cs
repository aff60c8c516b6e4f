using TherapyGroups.Members;

namespace TherapyGroups.Moderation;

/// <summary>
/// A moderator's question to the clinicians about an item. The answer is a clinician's words to the moderators: nothing of a case, a note
/// or a level goes with it by itself.
/// </summary>
/// <param name="Id">Opaque.</param>
/// <param name="Item">What it is about.</param>
/// <param name="By">Who asks.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Note">The question, sealed at rest.</param>
/// <param name="AnsweredBy">Who answered; null while nobody has.</param>
/// <param name="AnsweredAt">When, UTC, or null.</param>
/// <param name="Answer">The answer, sealed at rest; empty while there is none.</param>
public sealed record ClinicianAsk(
    string Id,
    ModerationItemId Item,
    MemberId By,
    DateTimeOffset At,
    string Note,
    MemberId? AnsweredBy = null,
    DateTimeOffset? AnsweredAt = null,
    string Answer = "")
{
    public override string ToString() => $"ask {Id}";
}
