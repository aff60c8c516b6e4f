using TherapyGroups.Risk.Features;

namespace TherapyGroups.Risk.Model;

/// <summary>One weight per bucket and head. The weights of one bucket lie together, so that a feature costs one cache line.</summary>
internal sealed class LinearModel(Half[] weights)
{
    public ReadOnlySpan<Half> Weights => weights;

    /// <summary>The raw score of every head: log odds before calibration.</summary>
    public void Score(FeatureVector vector, Span<double> scores)
    {
        scores.Clear();
        foreach ((int bucket, float value, _, _) in vector.Entries)
        {
            int place = bucket * Heads.Count;
            for (int head = 0; head < Heads.Count; head++)
            {
                scores[head] += value * (double)(float)weights[place + head];
            }
        }
    }

    /// <summary>What one entry adds to one head.</summary>
    public double Part(int bucket, float value, Head head) => value * (double)(float)weights[(bucket * Heads.Count) + (int)head];
}
