namespace Orleans;

/// <summary>A member's number in the bytes that Orleans writes. Never renumbered, never used again.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class
    | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method)]
public sealed class IdAttribute(uint id) : Attribute
{
    /// <summary>The number.</summary>
    public uint Id { get; } = id;
}
