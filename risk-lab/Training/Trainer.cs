using TherapyGroups.Risk.Model;

namespace TherapyGroups.RiskLab.Training;

/// <summary>Fits the weights of every head.</summary>
/// <param name="examples">At least one of each label for every head.</param>
/// <param name="penalty">L2.</param>
internal delegate LinearModel Trainer(IReadOnlyList<Example> examples, double penalty);
