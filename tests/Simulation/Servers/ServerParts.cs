using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace TherapyGroups.Tests.Simulation.Servers;

/// <summary>What the grains of one server are made of. A container would take longer to build than a schedule to run.</summary>
public sealed class ServerParts(params ReadOnlySpan<(Type Type, object Part)> parts) : IServiceProvider
{
    private readonly Dictionary<Type, object> known = ToDictionary(parts);

    public object? GetService(Type serviceType)
    {
        if (known.TryGetValue(serviceType, out var part))
        {
            return part;
        }

        return serviceType.IsConstructedGenericType && serviceType.GetGenericTypeDefinition() == typeof(ILogger<>)
            ? known[serviceType] = Activator.CreateInstance(typeof(NullLogger<>).MakeGenericType(serviceType.GenericTypeArguments))!
            : null;
    }

    private static Dictionary<Type, object> ToDictionary(ReadOnlySpan<(Type Type, object Part)> parts)
    {
        var all = new Dictionary<Type, object>();
        foreach (var (type, part) in parts)
        {
            all[type] = part;
        }

        return all;
    }
}
