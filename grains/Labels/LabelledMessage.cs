using TherapyGroups.Groups;
using TherapyGroups.Risk;

namespace TherapyGroups.Labels;

/// <summary>A message with what a clinician and what the classifier said of it.</summary>
/// <param name="Label">The newest judgement of a clinician.</param>
/// <param name="Text">The words that were assessed; null if they were not asked for, or are erased.</param>
/// <param name="Context">The author's messages before it, the oldest first; empty without words.</param>
public sealed record LabelledMessage(
    GroupId Group, long Seq, MessageId MessageId, RiskLevel Label, Assessment Assessment, string? Text, IReadOnlyList<string> Context)
{
    public override string ToString() => $"labelled message at {Seq}";
}
