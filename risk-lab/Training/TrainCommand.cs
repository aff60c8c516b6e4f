using System.CommandLine;
using System.Globalization;
using TherapyGroups.Risk.Language;
using TherapyGroups.Risk.Model;
using TherapyGroups.RiskLab.Corpus;
using TherapyGroups.RiskLab.Editions;

namespace TherapyGroups.RiskLab.Training;

/// <summary><c>risk-lab train</c>: from the corpus to the model file, bit for bit the same every time.</summary>
internal static class TrainCommand
{
    /// <summary>Chosen by cross-validation among 0.5, 1 and 2; the curve is flat below.</summary>
    private const double Penalty = 1;

    private const int WrongEditionStatus = 2;
    private const int StaleLexiconStatus = 3;

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
        var scores = new Option<FileInfo?>("--scores")
        {
            Description = "Also writes what each message was given by a model that had not seen its family; no text",
        };
        var microsoft = new Option<bool>("--mlnet") { Description = "Trains the heads with Microsoft.ML; in the Orleans edition only" };
        var command = new Command("train", "Trains the model and calibrates it on families it has not seen")
        {
            corpus, extra, output, scores, microsoft,
        };
        command.SetAction(parsed => Train(
            parsed.GetValue(corpus)!,
            parsed.GetValue(extra),
            parsed.GetValue(output)!,
            parsed.GetValue(scores),
            parsed.GetValue(microsoft)));
        return command;
    }

    private static int Train(DirectoryInfo corpus, DirectoryInfo? extra, FileInfo output, FileInfo? scores, bool microsoft)
    {
        if (microsoft && !MlNetTrainer.IsHere)
        {
            Console.Error.WriteLine("Microsoft.ML is a part of the Orleans edition: build risk-lab with -p:Edition=Orleans.");
            return WrongEditionStatus;
        }

        if (!Lexicon.IsCurrent())
        {
            Console.Error.WriteLine("The lexicon files were changed: run `risk-lab lexicons`, build risk-lab again, then train.");
            return StaleLexiconStatus;
        }

        var progress = new ProgressBar(Console.Error, Folds.Count + 1);
        TrainedModel trained = Fit(corpus, extra, microsoft ? MlNetTrainer.Train : HeadTrainer.Train, progress);
        if (scores is not null)
        {
            File.WriteAllLines(scores.FullName, trained.UnseenScores.Select(score => score.ToString()));
        }

        using (FileStream file = output.Create())
        {
            ModelFile.Write(file, trained.Weights, trained.Calibrations, trained.Ruled, trained.Passages);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{output.FullName}: {output.Length / 1024.0 / 1024.0:0.00} MB "
            + $"from {trained.MessageCount} messages of the corpus and {trained.ExtraCount} others"));
        return 0;
    }

    internal static TrainedModel Fit(DirectoryInfo corpus, DirectoryInfo? extra, Trainer trainer, ProgressBar progress)
    {
        var builder = new ExampleBuilder();
        List<Example> own = [.. CorpusFolder.Trained(corpus).Select(message => builder.Build(message, CorpusWeight.Of(message)))];
        List<Example> others = extra is null ? [] : [.. ExtraData.Read(extra, builder), .. PostData.Read(corpus, extra, builder)];
        List<Example> all = [.. own, .. others];
        // Beside the folds: it takes as long as one of them, in one thread, and nothing depends on which is done first.
        Task<LinearModel> released = Task.Run(() => trainer(all, Penalty));
        CrossScore[] scores = CrossValidation.Scores(all, trainer, Penalty, progress.Step);
        Calibrated calibrated = Calibrated.Fit(own, others, scores);
        LinearModel weights = released.GetAwaiter().GetResult();
        progress.Step();
        UnseenScore[] unseen = [.. all.Select((example, index) => new UnseenScore(example.Message, example.Floor, scores[index]))];
        return new TrainedModel(weights, calibrated.Heads, calibrated.Ruled, calibrated.Passages, own.Count, others.Count, unseen);
    }
}
