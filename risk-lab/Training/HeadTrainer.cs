using TherapyGroups.Risk.Features;
using TherapyGroups.Risk.Model;

namespace TherapyGroups.RiskLab.Training;

/// <summary>Trains every head on the same rows. MathNet.Numerics has an L-BFGS too, over boxed vectors of double:
/// docs/decisions/0011-own-lbfgs.md.</summary>
internal static class HeadTrainer
{
    private const int MessagesMin = 3;

    /// <summary>Chosen by cross-validation among 0, 0.02 and 0.1: the last costs a point of recall on the corpus.</summary>
    private const double PenaltyByUse = 0.02;

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

        float[] penalties = Penalties(rows, importance, table.Columns, penalty);
        float[] weights = new JointLogisticRegression(rows, targets, importance, penalties).Fit();
        return new LinearModel(Spread(weights, table, examples[0].Vector.Entries[0].Bucket));
    }

    /// <summary>The penalty of each column: the same for all, and more for what is used much, as leaving features out at random in
    /// training would give (Wager et al. 2013), with every message's variance taken for the same. A model that may not lean on its
    /// favourites is as good at home and better away from it: docs/decisions/0010-no-sentence-encoder-yet.md.</summary>
    private static float[] Penalties(SparseRow[] rows, float[] importance, int columns, double penalty)
    {
        var uses = new double[columns];
        for (int row = 0; row < rows.Length; row++)
        {
            double weight = importance[(row * JointLogisticRegression.Lanes) + (int)Head.Red];
            for (int index = 0; index < rows[row].Columns.Length; index++)
            {
                uses[rows[row].Columns[index]] += weight * rows[row].Values[index] * rows[row].Values[index];
            }
        }

        return [.. uses.Select(use => (float)(penalty + (PenaltyByUse * use)))];
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
