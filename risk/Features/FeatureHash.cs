namespace TherapyGroups.Risk.Features;

/// <summary>FNV-1a, 64 bits: the same on every machine and run, which <see cref="string.GetHashCode()"/> is not.</summary>
internal static class FeatureHash
{
    private const ulong Offset = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = Offset;
        foreach (char character in text)
        {
            hash = Longer(hash, character);
        }

        return hash;
    }

    /// <summary>The hash of a text that has one more character.</summary>
    public static ulong Longer(ulong hash, char character) => (hash ^ character) * Prime;

    public static ulong Mix(ulong hash, ulong value)
    {
        ulong mixed = (hash ^ (value * 0x9E3779B97F4A7C15UL)) * Prime;
        return mixed ^ (mixed >> 29);
    }
}
