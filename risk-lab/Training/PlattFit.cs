using TherapyGroups.Risk.Model;

namespace TherapyGroups.RiskLab.Training;

/// <summary>Fits <see cref="Calibration"/> to scores of unseen families.</summary>
internal static class PlattFit
{
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
}
