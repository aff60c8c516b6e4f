namespace Orleans;

/// <summary>Orleans generates a serializer for the type. This engine sends no bytes; it only checks that contracts carry it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class GenerateSerializerAttribute : Attribute;
