namespace TherapyGroups.Moderation;

/// <summary>Names one item in the peer moderators' queue. Opaque and unguessable.</summary>
[GenerateSerializer, Immutable, Alias("moderation-item-id")]
public readonly record struct ModerationItemId([property: Id(0)] string Value)
{
    public override string ToString() => Value;
}
