using TherapyGroups.Risk.Editions;
using TherapyGroups.Risk.Model;
using TherapyGroups.RiskLab.Training;

namespace TherapyGroups.RiskLab.Editions;

/// <summary>Trains the heads with Microsoft.ML instead of our own L-BFGS.</summary>
internal static class MlNetTrainer
{
    public const bool IsHere = true;

    public static LinearModel Train(IReadOnlyList<Example> examples, double penalty) =>
        Learn(examples, penalty).ToPortable(examples[0].Vector.Entries[0].Bucket);

    public static MlNetModel Learn(IReadOnlyList<Example> examples, double penalty) => MlNetModel.Train(
        [.. examples.Select(example => example.Vector)],
        (head, index) => (examples[index].Target(head), (float)examples[index].Importance[(int)head]),
        penalty);
}
