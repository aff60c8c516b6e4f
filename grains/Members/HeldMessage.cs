namespace TherapyGroups.Members;

/// <summary>Words that a member posted, as they were posted or as an edit made them.</summary>
/// <param name="Group">Where.</param>
/// <param name="Seq">The event in the group's log.</param>
/// <param name="MessageId">Which message.</param>
/// <param name="At">When, UTC.</param>
/// <param name="IsEdit">Whether the words took the place of earlier ones.</param>
/// <param name="State">What has become of the message.</param>
/// <param name="Text">The words; null if they are no longer kept or do not open.</param>
/// <param name="ContentNote">The content note, or empty.</param>
public sealed record HeldMessage(
    string Group, long Seq, string MessageId, DateTimeOffset At, bool IsEdit, string State, string? Text, string ContentNote)
{
    public override string ToString() => $"message {MessageId} at {Seq}";
}
