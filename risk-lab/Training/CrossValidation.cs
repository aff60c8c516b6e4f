using TherapyGroups.Risk.Features;
using TherapyGroups.Risk.Model;

namespace TherapyGroups.RiskLab.Training;

/// <summary>Scores every training message by a model that has not seen its family.</summary>
internal static class CrossValidation
{
    /// <returns>For each example the raw score of every head, of the whole message and of its passage of most risk.</returns>
    public static CrossScore[] Scores(IReadOnlyList<Example> examples, Trainer trainer, double penalty, Action foldDone)
    {
        var scores = new CrossScore[examples.Count];
        // The folds do not depend on each other, and each is computed in one thread: the numbers are the same on any machine.
        Parallel.For(0, Folds.Count, fold =>
        {
            LinearModel model = TrainWithout(fold, examples, trainer, penalty);
            foldDone();
            for (int index = 0; index < examples.Count; index++)
            {
                if (Folds.Of(examples[index].Message.Family) == fold)
                {
                    scores[index] = Score(model, examples[index]);
                }
            }
        });

        return scores;
    }

    /// <returns>The examples of one fold, and their scores by a model that was trained on the others.</returns>
    public static IReadOnlyList<(Example Example, CrossScore Score)> Scores(
        IReadOnlyList<Example> examples, Trainer trainer, double penalty, int fold)
    {
        LinearModel model = TrainWithout(fold, examples, trainer, penalty);
        return [.. examples.Where(example => Folds.Of(example.Message.Family) == fold).Select(example => (example, Score(model, example)))];
    }

    private static LinearModel TrainWithout(int fold, IReadOnlyList<Example> examples, Trainer trainer, double penalty) =>
        trainer([.. examples.Where(example => Folds.Of(example.Message.Family) != fold)], penalty);

    private static CrossScore Score(LinearModel model, Example example)
    {
        double[]? strongest = null;
        foreach (FeatureVector passage in example.Passages)
        {
            double[] score = Score(model, passage);
            strongest = strongest is null || score[(int)Head.Red] > strongest[(int)Head.Red] ? score : strongest;
        }

        return new CrossScore(Score(model, example.Vector), strongest);
    }

    private static double[] Score(LinearModel model, FeatureVector vector)
    {
        var scores = new double[Heads.Count];
        model.Score(vector, scores);
        return scores;
    }
}
