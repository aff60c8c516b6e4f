namespace TherapyGroups.Risk;

/// <summary>What the classifier said of one message. It suggests; people decide.</summary>
/// <param name="Level">The triage level, at the operating point the classifier was loaded with.</param>
/// <param name="Probability">Calibrated probability, 0 to 1, that the message is <see cref="RiskLevel.Red"/> or
/// <see cref="RiskLevel.Crisis"/>.</param>
/// <param name="Categories">A calibrated probability for every <see cref="RiskCategory"/>, 0 to 1.</param>
/// <param name="Evidence">The spans that moved the score, strongest first, at most 8, not overlapping.</param>
/// <param name="ModelVersion">Which model and rules answered; recorded beside every effect.</param>
public sealed record Assessment(
    RiskLevel Level,
    double Probability,
    IReadOnlyDictionary<RiskCategory, double> Categories,
    IReadOnlyList<Evidence> Evidence,
    string ModelVersion);
