namespace TherapyGroups.Groups;

/// <summary>Names one message. Made by the author's client before sending, so that a retry is the same message.</summary>
[GenerateSerializer, Immutable, Alias("message-id")]
public readonly record struct MessageId([property: Id(0)] Guid Value)
{
    public override string ToString() => Value.ToString("D");
}
