using TherapyGroups.Risk.Features;
using TherapyGroups.Risk.Model;

namespace TherapyGroups.Risk.Editions;

/// <summary>All heads, trained and scored by Microsoft.ML over the features of the portable model.</summary>
internal sealed class MlNetModel
{
    private readonly MlNetHead[] heads;

    private MlNetModel(MlNetHead[] heads) => this.heads = heads;

    /// <param name="vectors">The messages.</param>
    /// <param name="labels">For each head and message what it should answer, and how much that counts; 0 where its label is not
    /// known.</param>
    /// <param name="penalty">L2.</param>
    public static MlNetModel Train(
        IReadOnlyList<FeatureVector> vectors,
        Func<Head, int, (bool Label, float Importance)> labels,
        double penalty) =>
        new([.. Enum.GetValues<Head>().Select(head => MlNetHead.Train(Rows(vectors, index => labels(head, index)), (float)penalty))]);

    /// <summary>Raw scores by Microsoft.ML: for each head, of each message.</summary>
    public IReadOnlyList<IReadOnlyList<float>> Score(IReadOnlyList<FeatureVector> vectors)
    {
        MlNetRow[] rows = [.. vectors.Select(vector => MlNetRow.Of(vector, label: false))];
        return [.. heads.Select(head => head.Score(rows))];
    }

    /// <summary>The same weights for the portable scorer, and so for the model file. The bias joins that of the first bucket, which every
    /// message has with the value 1.</summary>
    public LinearModel ToPortable(int biasBucket)
    {
        IReadOnlyList<float>[] own = [.. heads.Select(head => head.Weights)];
        return LinearModel.Of(bucket => [.. own.Select((weights, head) =>
            (bucket < weights.Count ? weights[bucket] : 0) + (bucket == biasBucket ? heads[head].Bias : 0))]);
    }

    private static IEnumerable<MlNetRow> Rows(IReadOnlyList<FeatureVector> vectors, Func<int, (bool Label, float Importance)> labels)
    {
        for (int index = 0; index < vectors.Count; index++)
        {
            (bool label, float importance) = labels(index);
            if (importance > 0)
            {
                yield return MlNetRow.Of(vectors[index], label, importance);
            }
        }
    }
}
