using System.Reflection;

namespace TherapyGroups.EmbeddedSilo;

/// <summary>The engine's settings. Every time is checked when the engine is made.</summary>
public sealed class EmbeddedSiloOptions
{
    /// <summary>Where the grain classes are: each is found with every grain interface that it implements. At least one assembly.</summary>
    public IList<Assembly> GrainAssemblies { get; } = [];

    /// <summary>
    /// How long a caller waits before it gets a <see cref="TimeoutException"/>; the grain goes on, and a call that has not begun
    /// by then never does. Seen to once a second (or once per time-out, if that is shorter). 1 ms to 1 h; 30 s by default.
    /// </summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long <c>OnActivateAsync</c> and <c>OnDeactivateAsync</c> may take, each. 1 ms to 1 h; 30 s by default.</summary>
    public TimeSpan LifecycleTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long nobody must have called a grain for it to be collected. Longer than <see cref="CollectionQuantum"/>, at most 30
    /// days; 15 min by default.
    /// </summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle grains are looked for, so how late one may be collected. 1 ms to 1 day; 1 min by default.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    internal void Check()
    {
        if (GrainAssemblies.Count == 0)
        {
            throw new InvalidOperationException($"{nameof(GrainAssemblies)} names no assembly, so there would be no grains.");
        }
        CheckBetween(nameof(ResponseTimeout), ResponseTimeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1));
        CheckBetween(nameof(LifecycleTimeout), LifecycleTimeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1));
        CheckBetween(nameof(CollectionQuantum), CollectionQuantum, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1));
        CheckBetween(nameof(CollectionAge), CollectionAge, CollectionQuantum + TimeSpan.FromTicks(1), TimeSpan.FromDays(30));
    }

    private static void CheckBetween(string name, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
        {
            throw new InvalidOperationException($"{name} is {value}; it must be from {least} to {most}.");
        }
    }
}
