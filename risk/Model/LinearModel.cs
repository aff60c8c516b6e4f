using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TherapyGroups.Risk.Features;

namespace TherapyGroups.Risk.Model;

/// <summary>One weight per bucket and head. The weights of one bucket lie together and fill three vector registers, so that a feature
/// costs one cache line and three multiplications.</summary>
internal sealed class LinearModel
{
    /// <summary>Weights kept per bucket: the heads, and zeros after them.</summary>
    public const int Lanes = 12;

    private const int Registers = Lanes / 4;

    private readonly float[] weights;

    /// <param name="weights">By bucket, then lane; <see cref="FeatureVector.BucketCount"/> times <see cref="Lanes"/> numbers.</param>
    public LinearModel(float[] weights)
    {
        if (weights.Length != FeatureVector.BucketCount * Lanes)
        {
            throw new ArgumentException("one weight for each bucket and lane is needed", nameof(weights));
        }

        this.weights = weights;
    }

    /// <summary>The weights of one bucket, one for each head.</summary>
    public ReadOnlySpan<float> Of(int bucket) => weights.AsSpan(bucket * Lanes, Heads.Count);

    /// <summary>The raw score of every head: log odds before calibration.</summary>
    public void Score(FeatureVector vector, Span<double> scores)
    {
        ReadOnlySpan<Vector128<float>> rows = MemoryMarshal.Cast<float, Vector128<float>>(weights.AsSpan());
        Vector128<float> first = Vector128<float>.Zero;
        Vector128<float> second = Vector128<float>.Zero;
        Vector128<float> third = Vector128<float>.Zero;
        foreach (ref readonly Entry entry in vector.Entries)
        {
            var value = Vector128.Create(entry.Value);
            int place = entry.Bucket * Registers;
            first += value * rows[place];
            second += value * rows[place + 1];
            third += value * rows[place + 2];
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
    public double Part(int bucket, float value, Head head) => value * (double)weights[(bucket * Lanes) + (int)head];
}
