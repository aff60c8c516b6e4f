using System.Buffers;
using System.Numerics;
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

    /// <summary>Scales the features added since <paramref name="from"/>, so that neither a long message nor one that repeats itself
    /// shouts.</summary>
    public void Scale(int from, float weight)
    {
        Once(from);
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

    /// <summary>Of what was added since <paramref name="from"/>, keeps each bucket once: a sentence said three times weighs as
    /// one.</summary>
    private void Once(int from)
    {
        int added = entries.Count - from;
        if (added < 2)
        {
            return;
        }

        int size = (int)BitOperations.RoundUpToPowerOf2((uint)added * 2);
        int[] table = ArrayPool<int>.Shared.Rent(size);
        table.AsSpan(0, size).Clear();
        Span<Entry> all = CollectionsMarshal.AsSpan(entries);
        int kept = from;
        for (int index = from; index < all.Length; index++)
        {
            int key = all[index].Bucket + 1;
            int place = key & (size - 1);
            while (table[place] != 0 && table[place] != key)
            {
                place = (place + 1) & (size - 1);
            }

            if (table[place] == 0)
            {
                table[place] = key;
                all[kept++] = all[index];
            }
        }

        ArrayPool<int>.Shared.Return(table);
        CollectionsMarshal.SetCount(entries, kept);
    }
}
