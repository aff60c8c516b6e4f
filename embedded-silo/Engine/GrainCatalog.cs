using System.Collections.Concurrent;
using System.Reflection;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>Finds the grain classes and checks everything about them that can be wrong, once, at start.</summary>
internal static class GrainCatalog
{
    // What was found without fault in one assembly; it cannot change, and to look takes longer than to make an engine.
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyList<Type>> Sound = new();

    /// <exception cref="InvalidOperationException">Lists every fault, a sentence each.</exception>
    public static IReadOnlyList<GrainClass> Read(GrainEngine engine)
    {
        var assemblies = engine.Options.GrainAssemblies.Distinct().ToList();
        var types = assemblies is [var only] ? Sound.GetOrAdd(only, static one => CheckedTypes([one])) : CheckedTypes(assemblies);
        return [.. types.Select(type => new GrainClass(engine, type))];
    }

    private static List<Type> CheckedTypes(List<Assembly> assemblies)
    {
        var types = assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && type.IsSubclassOf(typeof(Grain)))
            .ToList();
        var faults = FaultsOf(types);
        return faults.Count == 0
            ? types
            : throw new InvalidOperationException("The grains cannot be served:\n" + string.Join('\n', faults));
    }

    /// <returns>A sentence per fault.</returns>
    public static IReadOnlyList<string> FaultsOf(IReadOnlyList<Type> types) => types
        .SelectMany(FaultsOf)
        .Concat(Ambiguities(types))
        .Concat(ContractRules.FaultsOf(types.SelectMany(InterfacesOf).Distinct()))
        .ToList();

    /// <summary>The grain interfaces that a class implements, without the markers.</summary>
    public static IEnumerable<Type> InterfacesOf(Type type) => type.GetInterfaces()
        .Where(one => one.IsAssignableTo(typeof(IGrain)) && one.Assembly != typeof(IGrain).Assembly);

    private static IEnumerable<string> FaultsOf(Type type)
    {
        var interfaces = InterfacesOf(type).ToList();
        if (interfaces.Count == 0)
        {
            yield return $"{type.FullName} is a grain class that implements no grain interface.";
        }
        foreach (var one in interfaces.Where(one => !one.IsAssignableTo(typeof(IGrainWithStringKey))))
        {
            yield return $"{one.FullName} must derive from {nameof(IGrainWithStringKey)}: there are no other keys here.";
        }
    }

    private static IEnumerable<string> Ambiguities(IReadOnlyList<Type> types) => types
        .SelectMany(type => InterfacesOf(type).Select(one => (Interface: one, Class: type)))
        .GroupBy(pair => pair.Interface, pair => pair.Class)
        .Where(group => group.Count() > 1)
        .Select(group => $"{group.Key.FullName} is implemented by {string.Join(" and ", group.Select(type => type.FullName))}; "
            + "a grain interface has one class.");
}
