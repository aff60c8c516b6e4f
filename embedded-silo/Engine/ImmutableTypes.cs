using System.Collections.Immutable;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>The types of .NET that may cross between grains.</summary>
internal static class ImmutableTypes
{
    private static readonly HashSet<Type> Simple =
    [
        typeof(string), typeof(decimal), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(DateOnly),
        typeof(TimeOnly), typeof(Uri), typeof(Version),
    ];

    // The read-only interfaces are a promise of the sender's: Orleans carries them, and nobody should cast them back.
    private static readonly HashSet<Type> Containers =
    [
        typeof(Nullable<>), typeof(KeyValuePair<,>), typeof(ReadOnlyMemory<>), typeof(ImmutableArray<>), typeof(ImmutableList<>),
        typeof(ImmutableHashSet<>), typeof(ImmutableSortedSet<>), typeof(ImmutableDictionary<,>), typeof(ImmutableSortedDictionary<,>),
        typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlySet<>), typeof(IReadOnlyDictionary<,>),
        typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>),
    ];

    /// <summary>What must be immutable for this type to be so: nothing for a simple one, the elements for a collection.</summary>
    /// <returns>Null for a type that is neither.</returns>
    public static IReadOnlyList<Type>? PartsOf(Type type)
    {
        if (type.IsPrimitive || type.IsEnum || Simple.Contains(type))
        {
            return [];
        }
        return type.IsGenericType && Containers.Contains(type.GetGenericTypeDefinition()) ? type.GetGenericArguments() : null;
    }
}
