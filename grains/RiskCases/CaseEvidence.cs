using TherapyGroups.Groups;
using TherapyGroups.Risk;

namespace TherapyGroups.RiskCases;

/// <summary>One message of a case, as a clinician reads it.</summary>
/// <param name="Text">The words that were assessed; empty if they are erased.</param>
/// <param name="Before">The ten messages before it in the room, oldest first.</param>
/// <param name="After">The two messages after it.</param>
public sealed record CaseEvidence(
    GroupId Group,
    string GroupName,
    MessageId MessageId,
    long Seq,
    DateTimeOffset At,
    string Text,
    Assessment Assessment,
    IReadOnlyList<Message> Before,
    IReadOnlyList<Message> After)
{
    /// <summary>The content note that stood above those words; empty if there was none.</summary>
    public string ContentNote { get; init; } = "";

    public override string ToString() => $"evidence at {Seq}";
}
