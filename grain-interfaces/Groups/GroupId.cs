namespace TherapyGroups.Groups;

/// <summary>Names one group. Opaque and unguessable, save for the two groups of a demo.</summary>
[GenerateSerializer, Immutable, Alias("group-id")]
public readonly record struct GroupId([property: Id(0)] string Value)
{
    public override string ToString() => Value;
}
