using System.Reflection;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>What callers hold: it implements the interface and sends each call on.</summary>
internal abstract class Reference : DispatchProxy
{
    public AddressableInterface Interface { get; set; } = null!; // set by whoever makes the first of its kind; the others are copies

    /// <summary>An argument that is a grain or an observer travels as a reference, as in Orleans.</summary>
    /// <exception cref="NotSupportedException">The bare object was given, which would let two threads into it.</exception>
    public static object? InPlaceOf(object? argument, Type interfaceType, string methodName) => argument switch
    {
        null or Reference => argument,
        Grain grain => grain.Bound.Engine.References.To(grain.Bound.Class, grain.Bound.Key, interfaceType),
        _ => throw new NotSupportedException(
            $"{methodName} was given a {argument.GetType().Name} itself. "
            + $"Give what {nameof(IGrainFactory.CreateObjectReference)} made of it."),
    };

    public abstract DeliveryDecision Decide(GrainMethod method);

    public abstract void Send(Call call);

    protected sealed override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        Interface.MethodOf(targetMethod!).Send(this, args ?? []); // the generated code always gives the method
}
