using System.Runtime.InteropServices;

namespace TherapyGroups.Risk.Features;

/// <summary>A message as the model sees it: hashed features with their values.</summary>
internal sealed class FeatureVector
{
    /// <summary>Features live in this many buckets.</summary>
    public const int BucketCount = 1 << 18;

    private readonly List<Entry> entries = new(512);

    public ReadOnlySpan<Entry> Entries => CollectionsMarshal.AsSpan(entries);

    public int Count => entries.Count;

    /// <summary>Adds a feature that came from words <paramref name="first"/> to <paramref name="last"/>; -1 for the whole
    /// message.</summary>
    public void Add(ulong hash, float value, int first = -1, int last = -1) =>
        entries.Add(new Entry((int)((hash ^ (hash >> 33)) & (BucketCount - 1)), value, first, last));

    /// <summary>Scales the features added since <paramref name="from"/>, so that a long message does not shout.</summary>
    public void Scale(int from, float weight)
    {
        int count = entries.Count - from;
        if (count == 0)
        {
            return;
        }

        float factor = weight / MathF.Sqrt(count);
        foreach (ref Entry entry in CollectionsMarshal.AsSpan(entries)[from..])
        {
            entry = entry with { Value = entry.Value * factor };
        }
    }
}
