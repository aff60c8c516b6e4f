namespace TherapyGroups.RiskLab.Training;

/// <summary>The raw scores of a message by a model that had not seen its family, by head.</summary>
/// <param name="Whole">Of the whole message.</param>
/// <param name="Passage">Of its passage of most risk; null where it is too short to have passages.</param>
internal sealed record CrossScore(double[] Whole, double[]? Passage);
