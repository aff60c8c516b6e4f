namespace TherapyGroups.RiskCases;

/// <summary>Names one risk case. Opaque and unguessable.</summary>
[GenerateSerializer, Immutable, Alias("case-id")]
public readonly record struct CaseId([property: Id(0)] string Value)
{
    public override string ToString() => Value;
}
