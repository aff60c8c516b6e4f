using TherapyGroups.Risk.Model;

namespace TherapyGroups.RiskLab.Training;

/// <summary>Fits <see cref="Calibration"/> to scores of unseen families.</summary>
internal static class PlattFit
{
    /// <summary>How strongly a fit for long messages is drawn to the known one: as much as a few messages.</summary>
    private const double Draw = 4;

    public static Calibration Fit(IReadOnlyList<(double Score, bool Positive)> items)
    {
        float[] point = [1, 0];
        Lbfgs.Minimise(point, Loss, iterationsMax: 200, tolerance: 1e-9);
        return new Calibration(point[0], point[1]);

        double Loss(float[] at, float[] gradient)
        {
            double loss = 0;
            double slopeSum = 0;
            double scoreSum = 0;
            foreach ((double score, bool positive) in items)
            {
                double margin = (at[0] * score) + at[1];
                double slope = (1 / (1 + Math.Exp(-margin))) - (positive ? 1 : 0);
                loss += (margin > 30 ? margin : Math.Log(1 + Math.Exp(margin))) - (positive ? margin : 0);
                scoreSum += slope * score;
                slopeSum += slope;
            }

            gradient[0] = (float)scoreSum;
            gradient[1] = (float)slopeSum;
            return loss;
        }
    }

    /// <summary>The same for long messages. Few of them speak of the rarer heads, so the fit is drawn towards what is known of short ones:
    /// half the slope for the whole and half for the passage.</summary>
    public static PassageCalibration FitPassages(
        IReadOnlyList<(double Whole, double Passage, bool Positive)> items,
        Calibration known)
    {
        double half = known.Slope / 2;
        float[] point = [(float)half, (float)half, (float)known.Offset];
        Lbfgs.Minimise(point, Loss, iterationsMax: 200, tolerance: 1e-9);
        return new PassageCalibration(point[0], point[1], point[2]);

        double Loss(float[] at, float[] gradient)
        {
            (double whole, double passage, double offset) = (at[0] - half, at[1] - half, at[2] - known.Offset);
            double loss = Draw / 2 * ((whole * whole) + (passage * passage) + (offset * offset));
            double[] sums = [Draw * whole, Draw * passage, Draw * offset];
            foreach ((double ofWhole, double ofPassage, bool positive) in items)
            {
                double margin = (at[0] * ofWhole) + (at[1] * ofPassage) + at[2];
                double slope = (1 / (1 + Math.Exp(-margin))) - (positive ? 1 : 0);
                loss += (margin > 30 ? margin : Math.Log(1 + Math.Exp(margin))) - (positive ? margin : 0);
                sums[0] += slope * ofWhole;
                sums[1] += slope * ofPassage;
                sums[2] += slope;
            }

            for (int index = 0; index < sums.Length; index++)
            {
                gradient[index] = (float)sums[index];
            }

            return loss;
        }
    }
}
