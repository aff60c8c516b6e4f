using TherapyGroups.Risk.Model;
using TherapyGroups.RiskLab.Training;

namespace TherapyGroups.RiskLab.Editions;

/// <summary>Microsoft.ML is a part of the Orleans edition alone.</summary>
internal static class MlNetTrainer
{
    public const bool IsHere = false;

    /// <exception cref="NotSupportedException">Always: build with <c>-p:Edition=Orleans</c>.</exception>
    public static LinearModel Train(IReadOnlyList<Example> examples, double penalty) =>
        throw new NotSupportedException($"{examples.Count} messages with penalty {penalty} cannot be given to Microsoft.ML here");
}
