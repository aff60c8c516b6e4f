namespace TherapyGroups.Risk.Model;

/// <summary>Raw score to probability, per head: Platt's sigmoid (1999), fitted on families that the scores had not been trained
/// on.</summary>
/// <param name="Slope">Positive.</param>
/// <param name="Offset">Log odds at a raw score of 0.</param>
internal sealed record Calibration(double Slope, double Offset)
{
    public double Probability(double score) => 1 / (1 + Math.Exp(-((Slope * score) + Offset)));
}
