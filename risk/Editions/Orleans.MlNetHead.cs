using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using TherapyGroups.Risk.Features;

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

    /// <summary>The weight of every bucket, for the portable scorer.</summary>
    public IReadOnlyList<float> Weights => trained.Model.SubModel.Weights;

    public float Bias => trained.Model.SubModel.Bias;

    public static MlNetHead Train(IEnumerable<MlNetRow> rows, float penalty)
    {
        var machine = new MLContext(Seed);
        LbfgsLogisticRegressionBinaryTrainer trainer = machine.BinaryClassification.Trainers.LbfgsLogisticRegression(
            new LbfgsLogisticRegressionBinaryTrainer.Options { L1Regularization = 0, L2Regularization = penalty, NumberOfThreads = 1 });
        return new MlNetHead(machine, trainer.Fit(machine.Data.LoadFromEnumerable(rows)));
    }

    /// <summary>The raw score of each row by Microsoft.ML.</summary>
    public IReadOnlyList<float> Score(IEnumerable<MlNetRow> rows) =>
        [.. trained.Transform(context.Data.LoadFromEnumerable(rows)).GetColumn<float>("Score")];

    /// <summary>The same score by the portable arithmetic: what the embedded edition does.</summary>
    public double ScorePortably(FeatureVector vector)
    {
        double score = Bias;
        foreach ((int bucket, float value, _, _) in vector.Entries)
        {
            score += (double)value * Weights[bucket];
        }

        return score;
    }
}
