using TherapyGroups.Risk.Features;

namespace TherapyGroups.RiskLab.Training;

/// <summary>Which part of the corpus a family belongs to. Decided by a hash of its name: adding a family moves no other.</summary>
internal static class Folds
{
    /// <summary>Training is cut into this many parts to calibrate on scores of families not trained on.</summary>
    public const int Count = 3;

    private const int HeldBackPercent = 12;

    /// <summary>Held back from training, tuning and calibration: only measured on.</summary>
    public static bool IsHeldBack(string family) => FeatureHash.Mix(FeatureHash.Of(family), 71) % 100 < HeldBackPercent;

    public static int Of(string family) => (int)(FeatureHash.Mix(FeatureHash.Of(family), 13) % Count);
}
