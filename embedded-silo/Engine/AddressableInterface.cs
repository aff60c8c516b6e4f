using System.Collections.Concurrent;
using System.Reflection;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>A grain or observer interface and its methods, each prepared at its first call.</summary>
internal sealed class AddressableInterface(GrainEngine engine, Type type)
{
    private readonly ConcurrentDictionary<MethodInfo, GrainMethod> _methods = new();

    public Type Type { get; } = type;

    public GrainMethod MethodOf(MethodInfo method) =>
        _methods.TryGetValue(method, out var known) ? known : _methods.GetOrAdd(method, GrainMethod.Of(engine, Type, method));
}
