namespace TherapyGroups.Risk.Model;

/// <summary>A trained model: weights, a calibration for every head, and its name.</summary>
internal sealed record RiskModel(string Version, LinearModel Weights, IReadOnlyList<Calibration> Calibrations);
