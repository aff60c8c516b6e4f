using Orleans.Runtime;
using TherapyGroups.EmbeddedSilo.Engine;

namespace Orleans;

/// <summary>What can be asked of a grain or of a reference to one.</summary>
public static class GrainExtensions
{
    /// <summary>The grain's name.</summary>
    /// <exception cref="ArgumentException">Neither a grain that the engine made nor a reference to one.</exception>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain switch
    {
        GrainReference reference => reference.Key,
        Grain instance => instance.Bound.Key,
        _ => throw NotAGrain(grain),
    };

    /// <summary>A reference to this grain, for instance to give it to another grain in place of <c>this</c>.</summary>
    /// <exception cref="ArgumentException">Not a grain, or its class does not implement the interface.</exception>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) => grain switch
    {
        GrainReference reference => reference.As<TGrainInterface>(),
        Grain instance => instance.Bound.Class.ReferenceTo<TGrainInterface>(instance.Bound.Key),
        _ => throw NotAGrain(grain),
    };

    private static ArgumentException NotAGrain(IAddressable grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return new($"{grain.GetType().Name} is neither a grain nor a reference to one.", nameof(grain));
    }
}
