using TherapyGroups.Members;

namespace TherapyGroups.Care;

/// <summary>A moderator's wish to talk with a clinician about what they took in.</summary>
/// <param name="Note">Their words, sealed at rest; empty if none.</param>
/// <param name="TakenBy">The clinician who has said that they will; null while nobody has.</param>
public sealed record Debrief(
    string Id, MemberId Moderator, DateTimeOffset AskedAt, string Note, MemberId? TakenBy, DateTimeOffset? TakenAt)
{
    public override string ToString() => $"debrief {Id}";
}
