using System.CommandLine;
using System.Globalization;
using TherapyGroups.Risk;
using TherapyGroups.Risk.Model;
using TherapyGroups.RiskLab.Corpus;

namespace TherapyGroups.RiskLab.Training;

/// <summary><c>risk-lab train</c>: from the corpus to the model file, bit for bit the same every time.</summary>
internal static class TrainCommand
{
    /// <summary>Chosen by cross-validation among 0.3, 1 and 3; the curve is flat.</summary>
    private const double Penalty = 1;

    public static Command Create()
    {
        var corpus = new Option<DirectoryInfo>("--corpus")
        {
            Description = "The corpus",
            DefaultValueFactory = _ => new DirectoryInfo("risk/Corpus"),
        };
        var extra = new Option<DirectoryInfo?>("--extra") { Description = "A folder with the open data sets, see MODEL.md" };
        var output = new Option<FileInfo>("--output")
        {
            Description = "The model file",
            DefaultValueFactory = _ => new FileInfo($"risk/Model/{ModelFile.Name}"),
        };
        var command = new Command("train", "Trains the model and calibrates it on families it has not seen") { corpus, extra, output };
        command.SetAction(parsed => Train(parsed.GetValue(corpus)!, parsed.GetValue(extra), parsed.GetValue(output)!));
        return command;
    }

    private static void Train(DirectoryInfo corpus, DirectoryInfo? extra, FileInfo output)
    {
        var progress = new ProgressBar(Console.Error, Folds.Count + 1);
        TrainedModel trained = Fit(corpus, extra, progress);
        using (FileStream file = output.Create())
        {
            ModelFile.Write(file, trained.Weights, trained.Calibrations);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{output.FullName}: {output.Length / 1024.0 / 1024.0:0.00} MB "
            + $"from {trained.MessageCount} messages of the corpus and {trained.ExtraCount} others"));
    }

    internal static TrainedModel Fit(DirectoryInfo corpus, DirectoryInfo? extra, ProgressBar progress)
    {
        var builder = new ExampleBuilder();
        List<Example> own = [.. CorpusFolder.Trained(corpus).Select(message => builder.Build(message))];
        List<Example> others = extra is null ? [] : [.. ExtraData.Read(extra, builder)];
        List<Example> all = [.. own, .. others];
        double[][] scores = CrossValidation.Scores(all, Penalty, progress.Step);
        var calibrations = new Calibration[Heads.Count];
        for (int head = 0; head < Heads.Count; head++)
        {
            // Where the rules insist, the model's answer does not count: it is calibrated on what is left to it.
            calibrations[head] = PlattFit.Fit([.. own.Select((example, index) => (example, index))
                .Where(item => item.example.Floor < RiskLevel.Red || (Head)head > Head.Crisis)
                .Select(item => (scores[item.index][head], item.example.Target((Head)head)))]);
        }

        LinearModel weights = HeadTrainer.Train(all, Penalty);
        progress.Step();
        return new TrainedModel(weights, calibrations, own.Count, others.Count);
    }
}
