namespace TherapyGroups.Risk.Model;

/// <summary>Raw scores to probability for a long message, per head: how much the whole counts and how much its passage of most risk, fitted
/// on families that the scores had not been trained on.</summary>
/// <param name="Whole">What a point of the whole message's score adds to the log odds.</param>
/// <param name="Passage">The same of the passage.</param>
/// <param name="Offset">Log odds where both scores are 0.</param>
internal sealed record PassageCalibration(double Whole, double Passage, double Offset)
{
    public double Probability(double whole, double passage) => 1 / (1 + Math.Exp(-((Whole * whole) + (Passage * passage) + Offset)));
}
