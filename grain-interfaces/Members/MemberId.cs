namespace TherapyGroups.Members;

/// <summary>
/// Names one account, whatever its roles. Opaque and unguessable; never shown beside a legal name, because there is none.
/// </summary>
[GenerateSerializer, Immutable, Alias("member-id")]
public readonly record struct MemberId([property: Id(0)] string Value)
{
    public override string ToString() => Value;
}
