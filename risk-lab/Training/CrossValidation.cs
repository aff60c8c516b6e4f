using TherapyGroups.Risk.Model;

namespace TherapyGroups.RiskLab.Training;

/// <summary>Scores every training message by a model that has not seen its family.</summary>
internal static class CrossValidation
{
    /// <returns>For each example the raw score of every head.</returns>
    public static double[][] Scores(IReadOnlyList<Example> examples, Trainer trainer, double penalty, Action foldDone)
    {
        var scores = new double[examples.Count][];
        // The folds do not depend on each other, and each is computed in one thread: the numbers are the same on any machine.
        Parallel.For(0, Folds.Count, fold =>
        {
            List<Example> others = [.. examples.Where(example => Folds.Of(example.Message.Family) != fold)];
            LinearModel model = trainer(others, penalty);
            foldDone();
            for (int index = 0; index < examples.Count; index++)
            {
                if (Folds.Of(examples[index].Message.Family) == fold)
                {
                    scores[index] = new double[Heads.Count];
                    model.Score(examples[index].Vector, scores[index]);
                }
            }
        });

        return scores;
    }
}
