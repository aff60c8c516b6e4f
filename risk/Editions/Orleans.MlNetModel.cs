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
        var weights = new float[FeatureVector.BucketCount * LinearModel.Lanes];
        for (int head = 0; head < heads.Length; head++)
        {
            IReadOnlyList<float> own = heads[head].Weights;
            for (int bucket = 0; bucket < own.Count; bucket++)
            {
                weights[(bucket * LinearModel.Lanes) + head] = own[bucket];
            }

            weights[(biasBucket * LinearModel.Lanes) + head] += heads[head].Bias;
        }

        return new LinearModel(weights);
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
