using System.CommandLine;
using TherapyGroups.Risk;
using TherapyGroups.RiskLab.Corpus;

namespace TherapyGroups.RiskLab.Measuring;

/// <summary><c>risk-lab evaluate</c>: how well the released model does on labelled files.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Labelled files; none: the held-back part and the behavioural suite",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var corpus = new Option<DirectoryInfo>("--corpus")
        {
            Description = "The corpus",
            DefaultValueFactory = _ => new DirectoryInfo("risk/Corpus"),
        };
        var point = new Option<string>("--operating-point")
        {
            Description = "A name in thresholds.json",
            DefaultValueFactory = _ => "default",
        };
        var report = new Option<FileInfo?>("--report") { Description = "Also writes an HTML page that needs nothing else" };
        var extra = new Option<DirectoryInfo?>("--extra")
        {
            Description = "A folder with the open data sets: also measures on the parts of them that were not learnt from",
        };
        var command = new Command("evaluate", "Prints the measures with 95 % intervals") { files, corpus, point, report, extra };
        command.SetAction(parsed =>
        {
            IRiskClassifier classifier = RiskClassifier.LoadEmbedded(parsed.GetValue(point)!);
            string[] named = parsed.GetValue(files) ?? [];
            List<(string Name, List<ScoredMessage> Messages)> sets = named.Length > 0
                ? [.. named.Select(file => (file, Score(classifier, LabelledFile.Read(file), Console.Out)))]
                :
                [
                    .. HeldBack(Score(classifier, CorpusFolder.HeldBack(parsed.GetValue(corpus)!))),
                    ("behavioural suite", Score(classifier, CorpusFolder.Behaviour(parsed.GetValue(corpus)!))),
                    .. parsed.GetValue(extra) is { } open
                        ? OpenSets.Read(parsed.GetValue(corpus)!, open).Select(set => (set.Name, Score(classifier, set.Messages)))
                        : [],
                ];
            Print(Console.Out, classifier.ModelVersion, sets);
            if (parsed.GetValue(report) is { } page)
            {
                File.WriteAllText(page.FullName, HtmlReport.Of(classifier.ModelVersion, sets));
            }
        });
        return command;
    }

    /// <summary>All of them, and by themselves those that are nearest to what a room gets, if the corpus has any.</summary>
    internal static IEnumerable<(string Name, List<ScoredMessage> Messages)> HeldBack(List<ScoredMessage> messages)
    {
        yield return ("held-back families", messages);
        List<ScoredMessage> asTheyCome = messages.FindAll(message => message.Message.IsAsItComes);
        if (asTheyCome.Count > 0)
        {
            yield return ("of these, messages as they come", asTheyCome);
        }
    }

    public static List<ScoredMessage> Score(IRiskClassifier classifier, IEnumerable<CorpusMessage> messages) =>
        [
            .. messages.AsParallel().AsOrdered()
                .Select(message => new ScoredMessage(message, classifier.Assess(message.Text, message.Context))),
        ];

    /// <summary>Messages without words are measured by what was said of them when they were screened.</summary>
    public static List<ScoredMessage> Score(IRiskClassifier classifier, IReadOnlyList<LabelledMessage> messages, TextWriter output)
    {
        if (messages.Count(message => message.Said is not null) is > 0 and var wordless)
        {
            output.WriteLine(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{wordless} of {messages.Count} messages come without words: measured is what the model of then said of them."));
        }

        return
        [
            .. messages.AsParallel().AsOrdered().Select(message => new ScoredMessage(
                message.Message, message.Said ?? classifier.Assess(message.Message.Text, message.Message.Context))),
        ];
    }

    private static void Print(TextWriter output, string version, List<(string Name, List<ScoredMessage> Messages)> sets)
    {
        output.WriteLine(version);
        foreach ((string name, List<ScoredMessage> messages) in sets)
        {
            output.WriteLine(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"\n{name}: {messages.Count} messages, {messages.Count(message => message.IsRisk)} of Red or above"));
            foreach ((string measure, string format, Func<IReadOnlyList<ScoredMessage>, double> of) in Measures.All)
            {
                output.WriteLine($"  {measure,-52} {Bootstrap.Of(messages, of).Show(format)}");
            }

            Breakdown.Print(output, messages);
        }
    }
}
