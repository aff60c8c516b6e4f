using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace TherapyGroups.Risk.Editions;

/// <summary>One head trained and scored by Microsoft.ML over our features.</summary>
internal sealed class MlNetHead
{
    private const int Seed = 20251;

    private readonly MLContext context;
    private readonly BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>> trained;

    private MlNetHead(
        MLContext context,
        BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>> trained)
    {
        this.context = context;
        this.trained = trained;
    }

    /// <summary>The weight of every bucket.</summary>
    public IReadOnlyList<float> Weights => trained.Model.SubModel.Weights;

    public float Bias => trained.Model.SubModel.Bias;

    /// <param name="rows">At least one of each label.</param>
    /// <param name="penalty">L2, on every weight but the bias.</param>
    public static MlNetHead Train(IEnumerable<MlNetRow> rows, float penalty)
    {
        var machine = new MLContext(Seed);
        LbfgsLogisticRegressionBinaryTrainer trainer = machine.BinaryClassification.Trainers.LbfgsLogisticRegression(
            new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                ExampleWeightColumnName = nameof(MlNetRow.Weight),
                L1Regularization = 0,
                L2Regularization = penalty,
                NumberOfThreads = 1,
            });
        return new MlNetHead(machine, trainer.Fit(machine.Data.LoadFromEnumerable(rows)));
    }

    /// <summary>The raw score of each row by Microsoft.ML.</summary>
    public IReadOnlyList<float> Score(IEnumerable<MlNetRow> rows) =>
        [.. trained.Transform(context.Data.LoadFromEnumerable(rows)).GetColumn<float>("Score")];
}
