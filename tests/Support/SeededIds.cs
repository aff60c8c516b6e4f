using System.Globalization;

namespace TherapyGroups.Tests.Support;

/// <summary>Ids that are the same in every run with the same seed. Safe to use from many threads.</summary>
public sealed class SeededIds(int seed) : IIdSource
{
    private readonly Lock gate = new();
    private readonly Random random = new(seed);

    public string Next()
    {
        lock (gate)
        {
            return random.NextInt64().ToString("x16", CultureInfo.InvariantCulture);
        }
    }
}
