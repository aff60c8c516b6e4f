using System.Buffers;
using System.Numerics;

namespace TherapyGroups.Risk.Features;

/// <summary>A message as the model sees it: hashed features with their values. Whoever disposes of it lends its memory to the next
/// message, and it is empty from then on; one that is never disposed of is collected like anything else.</summary>
internal sealed class FeatureVector : IDisposable
{
    /// <summary>Features live in this many buckets. A quarter of them cost a point of recall: features that have nothing to do with each
    /// other then share a weight.</summary>
    public const int BucketCount = 1 << 20;

    /// <summary>A message of twenty words has about so many features.</summary>
    private const int FirstLength = 1024;

    private Entry[] entries = ArrayPool<Entry>.Shared.Rent(FirstLength);

    public ReadOnlySpan<Entry> Entries => entries.AsSpan(0, Count);

    public int Count { get; private set; }

    /// <summary>Adds a feature that came from words <paramref name="first"/> to <paramref name="last"/>; -1 for the whole
    /// message.</summary>
    public void Add(ulong hash, float value, int first = -1, int last = -1)
    {
        if (Count == entries.Length)
        {
            Grow();
        }

        entries[Count++] = new Entry((int)((hash ^ (hash >> 33)) & (BucketCount - 1)), value, first, last);
    }

    /// <summary>Scales the features added since <paramref name="from"/>, so that neither a long message nor one that repeats itself
    /// shouts.</summary>
    public void Scale(int from, float weight)
    {
        Once(from);
        int count = Count - from;
        if (count == 0)
        {
            return;
        }

        float factor = weight / MathF.Sqrt(count);
        foreach (ref Entry entry in entries.AsSpan(from, count))
        {
            entry = entry with { Value = entry.Value * factor };
        }
    }

    public void Dispose()
    {
        Entry[] lent = entries;
        entries = [];
        Count = 0;
        if (lent.Length > 0)
        {
            ArrayPool<Entry>.Shared.Return(lent);
        }
    }

    private void Grow()
    {
        Entry[] larger = ArrayPool<Entry>.Shared.Rent(Math.Max(FirstLength, entries.Length * 2));
        entries.CopyTo(larger);
        if (entries.Length > 0)
        {
            ArrayPool<Entry>.Shared.Return(entries);
        }

        entries = larger;
    }

    /// <summary>Of what was added since <paramref name="from"/>, keeps each bucket once: a sentence said three times weighs as
    /// one.</summary>
    private void Once(int from)
    {
        int added = Count - from;
        if (added < 2)
        {
            return;
        }

        int size = (int)BitOperations.RoundUpToPowerOf2((uint)added * 2);
        int[] table = ArrayPool<int>.Shared.Rent(size);
        table.AsSpan(0, size).Clear();
        Span<Entry> all = entries.AsSpan(0, Count);
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
        Count = kept;
    }
}
