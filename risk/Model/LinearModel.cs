using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TherapyGroups.Risk.Features;

namespace TherapyGroups.Risk.Model;

/// <summary>One weight for each used bucket and head. Most buckets are never used, so only the used ones have a row: a bit for each bucket
/// says whether it has one, and the bits before it, counted, say which. The weights of one row lie together and fill three vector
/// registers.</summary>
internal sealed class LinearModel
{
    /// <summary>Weights kept per row: the heads, and zeros after them.</summary>
    public const int Lanes = 12;

    private const int Registers = Lanes / 4;
    private const int WordBits = 64;
    private const int EntriesAtOnce = 64;

    private static readonly float[] Nothing = new float[Lanes];

    private readonly ulong[] used;
    private readonly int[] rowsBefore;
    private readonly float[] weights;

    /// <param name="used">A bit for each of <see cref="FeatureVector.BucketCount"/> buckets: whether it has a row.</param>
    /// <param name="weights">A row of <see cref="Lanes"/> numbers for each bit set, in their order.</param>
    public LinearModel(ulong[] used, float[] weights)
    {
        rowsBefore = new int[used.Length];
        int rows = 0;
        for (int word = 0; word < used.Length; word++)
        {
            rowsBefore[word] = rows;
            rows += BitOperations.PopCount(used[word]);
        }

        if (used.Length * WordBits != FeatureVector.BucketCount || weights.Length != rows * Lanes)
        {
            throw new ArgumentException("a bit for each bucket and a row for each bit are needed", nameof(weights));
        }

        this.used = used;
        this.weights = weights;
    }

    /// <summary>A bit for each bucket: whether it has a row.</summary>
    public ReadOnlySpan<ulong> Used => used;

    /// <summary>Makes one of rows by bucket; a row of zeros is left out.</summary>
    /// <param name="row">The weights of a bucket, at most <see cref="Lanes"/>; empty if it has none.</param>
    public static LinearModel Of(Func<int, float[]> row)
    {
        var bits = new ulong[FeatureVector.BucketCount / WordBits];
        var rows = new List<float>();
        for (int bucket = 0; bucket < FeatureVector.BucketCount; bucket++)
        {
            float[] given = row(bucket);
            if (given.AsSpan().ContainsAnyExcept(0))
            {
                bits[bucket / WordBits] |= 1UL << (bucket % WordBits);
                rows.AddRange(given);
                rows.AddRange(Nothing.AsSpan(given.Length));
            }
        }

        return new LinearModel(bits, [.. rows]);
    }

    /// <summary>The weights of one bucket, one for each head; zeros if it has no row.</summary>
    public ReadOnlySpan<float> Of(int bucket) => RowOf(bucket) is >= 0 and var row
        ? weights.AsSpan(row * Lanes, Heads.Count)
        : Nothing.AsSpan(0, Heads.Count);

    /// <summary>The raw score of every head: log odds before calibration.</summary>
    public void Score(FeatureVector vector, Span<double> scores)
    {
        ReadOnlySpan<Vector128<float>> rows = MemoryMarshal.Cast<float, Vector128<float>>(weights.AsSpan());
        Vector128<float> first = Vector128<float>.Zero;
        Vector128<float> second = Vector128<float>.Zero;
        Vector128<float> third = Vector128<float>.Zero;

        // Rows lie all over the memory. Once it is known which are needed, the processor waits for many of them at a time, not for each.
        Span<(int Row, float Value)> found = stackalloc (int Row, float Value)[EntriesAtOnce];
        for (ReadOnlySpan<Entry> left = vector.Entries; left.Length > 0; left = left[Math.Min(EntriesAtOnce, left.Length)..])
        {
            int count = Find(left[..Math.Min(EntriesAtOnce, left.Length)], found);
            foreach ((int row, float amount) in found[..count])
            {
                var value = Vector128.Create(amount);
                ReadOnlySpan<Vector128<float>> place = rows.Slice(row * Registers, Registers);
                first += value * place[0];
                second += value * place[1];
                third += value * place[2];
            }
        }

        Span<float> sums = stackalloc float[Lanes];
        first.CopyTo(sums);
        second.CopyTo(sums[4..]);
        third.CopyTo(sums[8..]);
        for (int head = 0; head < Heads.Count; head++)
        {
            scores[head] = sums[head];
        }
    }

    /// <summary>What one entry adds to one head.</summary>
    public double Part(int bucket, float value, Head head) => value * (double)Of(bucket)[(int)head];

    /// <summary>Of the entries those that have a row, in their order.</summary>
    private int Find(ReadOnlySpan<Entry> entries, Span<(int Row, float Value)> found)
    {
        int count = 0;
        foreach (ref readonly Entry entry in entries)
        {
            // Written whether it is there or not, and kept if it is: whether a bucket is used is nothing that a processor could foresee.
            ulong word = used[entry.Bucket / WordBits];
            int bit = entry.Bucket % WordBits;
            int row = rowsBefore[entry.Bucket / WordBits] + BitOperations.PopCount(word & ((1UL << bit) - 1));
            found[count] = (row, entry.Value);
            count += (int)(word >> bit) & 1;
        }

        return count;
    }

    /// <summary>The row of a bucket; -1 if it has none.</summary>
    private int RowOf(int bucket)
    {
        ulong word = used[bucket / WordBits];
        ulong bit = 1UL << (bucket % WordBits);
        return (word & bit) == 0 ? -1 : rowsBefore[bucket / WordBits] + BitOperations.PopCount(word & (bit - 1));
    }
}
