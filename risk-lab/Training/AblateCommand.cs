using System.CommandLine;
using System.Globalization;
using TherapyGroups.Risk.Features;
using TherapyGroups.Risk.Model;
using TherapyGroups.RiskLab.Corpus;
using TherapyGroups.RiskLab.Measuring;

namespace TherapyGroups.RiskLab.Training;

/// <summary><c>risk-lab ablate</c>: what each group of features is worth, by cross-validation over families.</summary>
internal static class AblateCommand
{
    public static Command Create()
    {
        var corpus = new Option<DirectoryInfo>("--corpus") { DefaultValueFactory = _ => new DirectoryInfo("risk/Corpus") };
        var penalty = new Option<double>("--penalty") { DefaultValueFactory = _ => 1.0 };
        var full = new Option<bool>("--groups") { Description = "Also leaves out each group in turn" };
        var fold = new Option<int?>("--fold") { Description = "Measures on this fold alone, counted from 0: a third of the time" };
        var command = new Command("ablate", "Measures what each group of features is worth") { corpus, penalty, full, fold };
        command.SetAction(parsed =>
        {
            FeatureGroups[] all = [FeatureGroups.All, .. parsed.GetValue(full)
                ? Enum.GetValues<FeatureGroups>().Where(group => group is not (FeatureGroups.None or FeatureGroups.All))
                    .Select(group => FeatureGroups.All & ~group)
                : []];
            foreach (FeatureGroups groups in all)
            {
                Measure(parsed.GetValue(corpus)!, groups, parsed.GetValue(penalty), parsed.GetValue(fold));
            }
        });
        return command;
    }

    private static void Measure(DirectoryInfo corpus, FeatureGroups groups, double penalty, int? fold)
    {
        var builder = new ExampleBuilder(groups);
        List<Example> examples = [.. CorpusFolder.Trained(corpus).Select(message => builder.Build(message, CorpusWeight.Of(message)))];
        IReadOnlyList<(Example Example, CrossScore Score)> scored = fold is { } one
            ? CrossValidation.Scores(examples, HeadTrainer.Train, penalty, one)
            : [.. examples.Zip(CrossValidation.Scores(examples, HeadTrainer.Train, penalty, () => { }))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{groups} n={scored.Count} of {examples.Count}"));
        foreach (Head head in Enum.GetValues<Head>())
        {
            List<(double Score, bool Positive)> items =
            [
                .. scored.Select(one => (one.Score.Whole[(int)head], one.Example.Target(head))),
            ];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {head,-18} auc {Ranking.RocAuc(items):0.0000} ap {Ranking.AveragePrecision(items):0.0000} "
                + $"r@1% {Ranking.RecallAtFalseAlerts(items, 0.01):0.000} fa@90 {Ranking.FalseAlertsAtRecall(items, 0.9):0.0}"));
        }
    }
}
