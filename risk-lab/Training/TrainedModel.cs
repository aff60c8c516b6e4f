using TherapyGroups.Risk.Model;

namespace TherapyGroups.RiskLab.Training;

/// <summary>What training gives.</summary>
internal sealed record TrainedModel(
    LinearModel Weights,
    IReadOnlyList<Calibration> Calibrations,
    Calibration Ruled,
    IReadOnlyList<PassageCalibration> Passages,
    int MessageCount,
    int ExtraCount,
    IReadOnlyList<UnseenScore> UnseenScores);
