using System.CommandLine;
using System.Globalization;
using TherapyGroups.Risk;
using TherapyGroups.Risk.Language;
using TherapyGroups.Risk.Rules;
using TherapyGroups.RiskLab.Training;

namespace TherapyGroups.RiskLab.Corpus;

/// <summary><c>risk-lab corpus</c>: what is in the corpus, and whether it is fit to be measured on.</summary>
internal static class CorpusCommand
{
    private const int FoundStatus = 1;

    public static Command Create()
    {
        var corpus = new Option<DirectoryInfo>("--corpus")
        {
            Description = "The corpus",
            DefaultValueFactory = _ => new DirectoryInfo("risk/Corpus"),
        };
        var command = new Command(
            "corpus",
            "Counts the corpus, and finds lines out of format and near-duplicates across families") { corpus };
        command.SetAction(parsed => Check(parsed.GetValue(corpus)!, Console.Out));
        return command;
    }

    private static int Check(DirectoryInfo corpus, TextWriter output)
    {
        List<CorpusMessage> messages = CorpusFolder.All(corpus);
        List<CorpusMessage> suite = CorpusFolder.Behaviour(corpus);
        int families = messages.Select(message => message.Family).Distinct().Count();
        int conversations = messages.Count(message => message.Context.Count > 0);
        int functionalities = suite.Select(message => message.Family).Distinct().Count();
        output.Write(Say($"{messages.Count} messages in {families} families, {conversations} of them conversations; "));
        output.WriteLine(Say($"suite: {suite.Count} in {functionalities} functionalities"));
        foreach (IGrouping<RiskLevel, CorpusMessage> level in messages.GroupBy(message => message.Level).OrderBy(level => level.Key))
        {
            output.WriteLine(Say($"  {level.Key,-12} {level.Count()}"));
        }

        foreach (RiskCategory category in Enum.GetValues<RiskCategory>())
        {
            output.WriteLine(Say($"  {category,-18} {messages.Count(message => message.Categories.Contains(category))}"));
        }

        PrintRules(messages.FindAll(message => !Folds.IsHeldBack(message.Family)), output);
        List<(CorpusMessage One, CorpusMessage Other)> alike = NearDuplicates.Across([.. messages, .. suite]);
        foreach ((CorpusMessage one, CorpusMessage other) in alike)
        {
            output.WriteLine(Say($"near-duplicates: {one.Family}:{one.Line} and {other.Family}:{other.Line}"));
        }

        output.WriteLine(Say($"{alike.Count} near-duplicates across families"));
        return alike.Count == 0 ? 0 : FoundStatus;
    }

    /// <summary>What the rules alone do on the part that is trained on.</summary>
    private static void PrintRules(IReadOnlyList<CorpusMessage> messages, TextWriter output)
    {
        var reader = new Reader();
        var rules = new RulesFloor(reader.Lexicon);
        var judged = messages.Select(message => (message, floor: rules.Judge(reader.Read(message.Text)))).ToList();
        int raised = judged.Count(item => item.floor.Level >= RiskLevel.Red);
        int right = judged.Count(item => item.floor.Level >= RiskLevel.Red && item.message.Level >= RiskLevel.Red);
        int risk = messages.Count(message => message.Level >= RiskLevel.Red);
        double precision = (double)right / Math.Max(1, raised);
        double recall = (double)right / Math.Max(1, risk);
        output.WriteLine(Say($"rules alone: precision {precision:0.000}, recall {recall:0.000} of Red or above"));
        var concerns = judged.FindAll(item => item.floor.Level == RiskLevel.Amber);
        int concerning = concerns.Count(item => item.message.Level >= RiskLevel.Amber);
        int named = concerns.Count(item => item.floor.Categories.Any(item.message.Categories.Contains));
        int others = judged.Count(item => item.message.Level == RiskLevel.Amber && item.message.Categories.Any(IsOfOthers));
        int found = judged.Count(item => item.message.Level == RiskLevel.Amber && item.message.Categories.Any(IsOfOthers)
            && item.floor.Level >= RiskLevel.Amber);
        output.WriteLine(Say(
            $"  at Amber: {concerning} of {concerns.Count} not Green, category right in {named}; {found} of {others} about others found"));
        foreach (var group in judged
            .Where(item => item.floor.Hits.Count > 0)
            .GroupBy(item => reader.Lexicon.Classes[item.floor.Hits[0].Class]))
        {
            output.WriteLine(Say($"  {group.Key,-14} {group.Count(item => item.message.Level >= RiskLevel.Red)} right of {group.Count()}"));
        }
    }

    private static bool IsOfOthers(RiskCategory category) =>
        category is RiskCategory.ConcernForOther or RiskCategory.AbuseDisclosed or RiskCategory.HarmToOthers or RiskCategory.Harassment;

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
