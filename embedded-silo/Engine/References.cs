using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>Makes references to the grains and observers of one engine.</summary>
internal sealed class References : IClusterClient
{
    // The observer interfaces that were found without fault, once in a process.
    private static readonly ConcurrentDictionary<Type, bool> Sound = new();

    private readonly GrainEngine _engine;
    private readonly FrozenDictionary<Type, GrainClass> _classes;
    private readonly ConcurrentDictionary<Type, GrainReference> _patterns = new();
    private readonly ConcurrentDictionary<Type, AddressableInterface> _observerInterfaces = new();

    public References(GrainEngine engine, IEnumerable<GrainClass> classes)
    {
        _engine = engine;
        _classes = classes
            .SelectMany(grainClass => GrainCatalog.InterfacesOf(grainClass.Type).Select(one => KeyValuePair.Create(one, grainClass)))
            .ToFrozenDictionary();
    }

    public IServiceProvider ServiceProvider => _engine.Services;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(primaryKey);
        var pattern = PatternOf(typeof(TGrainInterface));
        var className = pattern.Class.Type.FullName ?? "";
        if (grainClassNamePrefix is not null && !className.StartsWith(grainClassNamePrefix, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"{typeof(TGrainInterface).Name} is implemented by {className}, which does not start with {grainClassNamePrefix}.",
                nameof(grainClassNamePrefix));
        }
        return (TGrainInterface)(object)pattern.Named(primaryKey);
    }

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        RefuseGrains();
        if (obj is not TGrainObserverInterface || obj is Reference)
        {
            throw new ArgumentException(
                $"{obj?.GetType().Name ?? "null"} is not a local {typeof(TGrainObserverInterface).Name}.", nameof(obj));
        }
        var reference = DispatchProxy.Create<TGrainObserverInterface, ObserverReference>();
        ((ObserverReference)(object)reference).Interface = _observerInterfaces.GetOrAdd(typeof(TGrainObserverInterface), CheckedInterface);
        ((ObserverReference)(object)reference).Mailbox = new ObserverMailbox(_engine, obj);
        return reference;
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        RefuseGrains();
        if (obj is not ObserverReference reference)
        {
            throw new ArgumentException("This is not a reference to an observer.", nameof(obj));
        }
        reference.Mailbox.Close();
    }

    /// <summary>Another interface of the same grain.</summary>
    /// <exception cref="ArgumentException">The grain's class does not implement it.</exception>
    public object To(GrainClass grainClass, string key, Type interfaceType)
    {
        var pattern = PatternOf(interfaceType);
        return pattern.Class == grainClass
            ? pattern.Named(key)
            : throw new ArgumentException($"{grainClass.Name} does not implement {interfaceType.Name}.", nameof(interfaceType));
    }

    private static void RefuseGrains()
    {
        if (TaskScheduler.Current is Activation activation)
        {
            throw new InvalidOperationException($"{activation} cannot have observers of its own: only code outside grains can.");
        }
    }

    private GrainReference PatternOf(Type interfaceType) =>
        _patterns.TryGetValue(interfaceType, out var known) ? known : _patterns.GetOrAdd(interfaceType, NewPattern);

    private GrainReference NewPattern(Type interfaceType)
    {
        if (!_classes.TryGetValue(interfaceType, out var grainClass))
        {
            throw new ArgumentException(
                $"No grain class implements {interfaceType.FullName} in the assemblies that the engine was given.",
                nameof(interfaceType));
        }
        var pattern = (GrainReference)DispatchProxy.Create(interfaceType, typeof(GrainReference));
        pattern.Interface = new AddressableInterface(_engine, interfaceType);
        pattern.Class = grainClass;
        return pattern;
    }

    private AddressableInterface CheckedInterface(Type type)
    {
        _ = Sound.GetOrAdd(type, static one => ContractRules.FaultsOf([one]) is { Count: > 0 } faults
            ? throw new InvalidOperationException("The observer cannot be notified:\n" + string.Join('\n', faults))
            : true);
        return new AddressableInterface(_engine, type);
    }
}
