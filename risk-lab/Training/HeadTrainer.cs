using TherapyGroups.Risk.Features;
using TherapyGroups.Risk.Model;

namespace TherapyGroups.RiskLab.Training;

/// <summary>Trains every head on the same rows. MathNet.Numerics has an L-BFGS too, over boxed vectors of double:
/// docs/decisions/0011-own-lbfgs.md.</summary>
internal static class HeadTrainer
{
    private const int MessagesMin = 3;

    /// <summary>Weights by bucket and head, as the model file holds them.</summary>
    public static LinearModel Train(IReadOnlyList<Example> examples, double penalty)
    {
        var table = new FeatureTable(examples.Select(example => example.Vector), MessagesMin);
        SparseRow[] rows = [.. examples.Select(example => table.Row(example.Vector))];
        const int Lanes = JointLogisticRegression.Lanes;
        var targets = new float[rows.Length * Lanes];
        var importance = new float[rows.Length * Lanes];
        for (int row = 0; row < rows.Length; row++)
        {
            for (int head = 0; head < Heads.Count; head++)
            {
                targets[(row * Lanes) + head] = examples[row].Target((Head)head) ? 1 : 0;
                importance[(row * Lanes) + head] = (float)examples[row].Importance[head];
            }
        }

        float[] weights = new JointLogisticRegression(rows, targets, importance, table.Columns, (float)penalty).Fit();
        return new LinearModel(Spread(weights, table, examples[0].Vector.Entries[0].Bucket));
    }

    private static float[] Spread(float[] columns, FeatureTable table, int biasBucket)
    {
        var weights = new float[FeatureVector.BucketCount * LinearModel.Lanes];
        for (int bucket = 0; bucket < FeatureVector.BucketCount; bucket++)
        {
            int column = bucket == biasBucket ? 0 : table.ColumnOf(bucket);
            for (int head = 0; head < Heads.Count && column >= 0; head++)
            {
                // As the file will hold it, so that what is measured in training is what is shipped.
                weights[(bucket * LinearModel.Lanes) + head] = (float)(Half)columns[(column * JointLogisticRegression.Lanes) + head];
            }
        }

        return weights;
    }
}
