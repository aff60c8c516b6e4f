using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TherapyGroups.Risk.Model;

namespace TherapyGroups.RiskLab.Training;

/// <summary>L2-regularised logistic regression of all heads at once: one pass over a row serves every head, four heads to a vector
/// register.
/// The heads do not share weights; together they are one convex function.</summary>
/// <param name="rows">The messages.</param>
/// <param name="targets">By row and lane, 0 or 1.</param>
/// <param name="importance">By row and lane; 0 where nothing is known.</param>
/// <param name="penalties">L2, by column; that of column 0, the bias, is not used.</param>
internal sealed class JointLogisticRegression(SparseRow[] rows, float[] targets, float[] importance, float[] penalties)
{
    /// <summary>Heads are padded to this many, so that they fill three registers.</summary>
    public const int Lanes = LinearModel.Lanes;

    private const int IterationsMax = 120;
    private const double Tolerance = 2e-5;

    /// <summary>Weights by column and lane.</summary>
    public float[] Fit()
    {
        var weights = new float[penalties.Length * Lanes];
        Lbfgs.Minimise(weights, Loss, IterationsMax, Tolerance);
        return weights;
    }

    private double Loss(float[] point, float[] gradient)
    {
        double loss = 0;
        for (int index = 0; index < point.Length; index++)
        {
            // Column 0 is the bias: not regularised.
            float weight = index < Lanes ? 0 : point[index];
            float penalty = penalties[index / Lanes];
            loss += 0.5 * penalty * weight * weight;
            gradient[index] = penalty * weight;
        }

        Span<float> slopes = stackalloc float[Lanes];
        Span<Vector128<float>> weightVectors = MemoryMarshal.Cast<float, Vector128<float>>(point.AsSpan());
        Span<Vector128<float>> gradientVectors = MemoryMarshal.Cast<float, Vector128<float>>(gradient.AsSpan());
        for (int row = 0; row < rows.Length; row++)
        {
            int[] places = rows[row].Columns;
            float[] values = rows[row].Values;
            Vector128<float> first = Vector128<float>.Zero;
            Vector128<float> second = Vector128<float>.Zero;
            Vector128<float> third = Vector128<float>.Zero;
            for (int index = 0; index < places.Length; index++)
            {
                var value = Vector128.Create(values[index]);
                int place = places[index] * 3;
                first += value * weightVectors[place];
                second += value * weightVectors[place + 1];
                third += value * weightVectors[place + 2];
            }

            first.CopyTo(slopes);
            second.CopyTo(slopes[4..]);
            third.CopyTo(slopes[8..]);
            loss += Slopes(row, slopes);
            first = Vector128.Create<float>(slopes);
            second = Vector128.Create<float>(slopes[4..]);
            third = Vector128.Create<float>(slopes[8..]);
            for (int index = 0; index < places.Length; index++)
            {
                var value = Vector128.Create(values[index]);
                int place = places[index] * 3;
                gradientVectors[place] += value * first;
                gradientVectors[place + 1] += value * second;
                gradientVectors[place + 2] += value * third;
            }
        }

        return loss;
    }

    /// <summary>Turns the scores of a row into the slopes of its loss, and returns the loss.</summary>
    private double Slopes(int row, Span<float> scores)
    {
        double loss = 0;
        for (int lane = 0; lane < Lanes; lane++)
        {
            double score = scores[lane];
            double weight = importance[(row * Lanes) + lane];
            double target = targets[(row * Lanes) + lane];
            loss += weight * ((score > 30 ? score : Math.Log(1 + Math.Exp(score))) - (target * score));
            scores[lane] = (float)(weight * ((1 / (1 + Math.Exp(-score))) - target));
        }

        return loss;
    }
}
