using TherapyGroups.Risk.Model;

namespace TherapyGroups.RiskLab.Training;

/// <summary>Trains every head on the same rows. MathNet.Numerics has an L-BFGS too, over boxed vectors of double:
/// docs/decisions/0011-own-lbfgs.md.</summary>
internal static class HeadTrainer
{
    private const int MessagesMin = 4;

    /// <summary>Chosen by cross-validation among 0, 0.02 and 0.1: the last costs a point of recall on the corpus.</summary>
    private const double PenaltyByUse = 0.02;

    /// <summary>A bucket none of whose weights reaches this is left out of the model: half of the buckets, for 0.0005 of the area under
    /// the curve on families unseen.</summary>
    private const float WeightMin = 0.08f;

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
        return Spread(weights, table, examples[0].Vector.Entries[0].Bucket);
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

    private static LinearModel Spread(float[] columns, FeatureTable table, int biasBucket) => LinearModel.Of(bucket =>
    {
        int column = bucket == biasBucket ? 0 : table.ColumnOf(bucket);
        ReadOnlySpan<float> own = column < 0 ? [] : columns.AsSpan(column * JointLogisticRegression.Lanes, Heads.Count);
        return own.ContainsAnyExceptInRange(-WeightMin, WeightMin) || column == 0 ? Halved(own) : [];
    });

    /// <summary>As the file will hold them, so that what is measured in training is what is shipped.</summary>
    private static float[] Halved(ReadOnlySpan<float> weights)
    {
        float[] halved = [.. weights];
        for (int head = 0; head < halved.Length; head++)
        {
            halved[head] = (float)(Half)halved[head];
        }

        return halved;
    }
}
