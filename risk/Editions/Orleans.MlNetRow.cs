using Microsoft.ML.Data;
using TherapyGroups.Risk.Features;

namespace TherapyGroups.Risk.Editions;

/// <summary>A message as Microsoft.ML sees it: the same features, as one sparse vector.</summary>
internal sealed class MlNetRow
{
    [VectorType(FeatureVector.BucketCount)]
    public VBuffer<float> Features { get; set; }

    public bool Label { get; set; }

    /// <summary>How much the row counts; above 0.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>The features with their buckets in order, those met twice added up.</summary>
    public static MlNetRow Of(FeatureVector vector, bool label, float weight = 1)
    {
        var sums = new SortedDictionary<int, float>();
        foreach ((int bucket, float value, _, _) in vector.Entries)
        {
            sums[bucket] = sums.GetValueOrDefault(bucket) + value;
        }

        return new MlNetRow
        {
            Features = new VBuffer<float>(FeatureVector.BucketCount, sums.Count, [.. sums.Values], [.. sums.Keys]),
            Label = label,
            Weight = weight,
        };
    }
}
