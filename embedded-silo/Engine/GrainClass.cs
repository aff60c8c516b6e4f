using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>One grain class and its activations.</summary>
internal sealed class GrainClass(GrainEngine engine, Type type)
{
    // Compiled once in a process, however many engines there are.
    private static readonly ConcurrentDictionary<Type, ObjectFactory> Factories = new();

    private readonly ConcurrentDictionary<string, Activation> _activations = new();
    private readonly ObjectFactory _new = Factories.GetOrAdd(type, static one => ActivatorUtilities.CreateFactory(one, Type.EmptyTypes));

    public GrainEngine Engine { get; } = engine;

    public Type Type { get; } = type;

    public string Name { get; } = type.Name;

    public int Count => _activations.Count;

    // Not Values, which would copy them all and stop the world meanwhile.
    public IEnumerable<Activation> Activations => _activations.Select(pair => pair.Value);

    public Grain NewGrain() => (Grain)_new(Engine.Services, []);

    public TGrainInterface ReferenceTo<TGrainInterface>(string key) =>
        (TGrainInterface)Engine.References.To(this, key, typeof(TGrainInterface));

    /// <summary>Brings a call to the grain, activating it if it is not active.</summary>
    public void Send(string key, Call call)
    {
        do
        {
            if (Engine.HasCrashed || !(Engine.IsRunning || _activations.ContainsKey(key)))
            {
                call.TryFail(new SiloUnavailableException($"The engine has stopped, so {Name}/{key} cannot be called."));
                return;
            }
        }
        while (!FindOrAdd(key).TryAccept(call));
    }

    /// <summary>Puts the next activation in the place of one that is closed. Under the gate of the closed one.</summary>
    public void Replace(Activation closed, Activation? next)
    {
        if (next is null)
        {
            _activations.TryRemove(KeyValuePair.Create(closed.Key, closed));
        }
        else
        {
            _activations[closed.Key] = next;
        }
    }

    private Activation FindOrAdd(string key)
    {
        if (_activations.TryGetValue(key, out var found))
        {
            return found;
        }
        Engine.Collector.Arm();
        return _activations.GetOrAdd(key, static (key, self) => new Activation(self, key, []), this);
    }
}
