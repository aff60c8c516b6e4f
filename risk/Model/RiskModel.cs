namespace TherapyGroups.Risk.Model;

/// <summary>A trained model: weights, calibrations, and its name.</summary>
/// <param name="Version">A hash of the content.</param>
/// <param name="Weights">Raw scores come from these.</param>
/// <param name="Calibrations">One for each head, where the rules are silent.</param>
/// <param name="Ruled">For <see cref="Head.Red"/> where the rules found Red or Crisis: what they find is not always right, and how often
/// it is depends on the score.</param>
/// <param name="Passages">One for each head, for messages long enough to be read in passages too.</param>
internal sealed record RiskModel(
    string Version,
    LinearModel Weights,
    IReadOnlyList<Calibration> Calibrations,
    Calibration Ruled,
    IReadOnlyList<PassageCalibration> Passages);
