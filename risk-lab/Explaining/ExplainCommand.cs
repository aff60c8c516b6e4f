using System.CommandLine;
using System.Globalization;
using TherapyGroups.Risk;
using TherapyGroups.Risk.Language;
using TherapyGroups.Risk.Model;

namespace TherapyGroups.RiskLab.Explaining;

/// <summary><c>risk-lab explain</c>: how one text is read. For developers, with invented text.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var text = new Argument<string>("text") { Description = "The message; after -- if it begins with a dash" };
        var context = new Option<string[]>("--context")
        {
            Description = "An earlier message of the same author; may be given several times",
            DefaultValueFactory = _ => [],
        };
        var command = new Command("explain", "Shows how a text is read: plain words, expressions, heads, evidence") { text, context };
        command.SetAction(parsed => Explain(parsed.GetValue(text)!, parsed.GetValue(context)!, Console.Out));
        return command;
    }

    private static void Explain(string text, string[] context, TextWriter output)
    {
        var classifier = (Screening)RiskClassifier.LoadEmbedded();
        var reader = new Reader();
        (Reading reading, Risk.Rules.Floor floor, Verdict verdict) = classifier.Explain(text, context);
        IEnumerable<string> plain = reading.Words.Select((word, index) => reading.Negated[index] ? $"¬{word.Text}" : word.Text);
        output.WriteLine($"plain words  {string.Join(' ', plain)}");
        foreach (Finding finding in reading.Findings)
        {
            string words = string.Join(
                ' ',
                reading.Words.Skip(finding.Hit.First).Take(finding.Hit.Last - finding.Hit.First + 1).Select(word => word.Text));
            output.WriteLine(
                $"expression   {reader.Lexicon.Classes[finding.Hit.Class],-12} \"{words}\" of {finding.Person}"
                + $"{(finding.Negated ? ", denied" : "")}"
                + $"{(finding.Past ? ", past" : "")}{(finding.Recent ? ", recent" : "")}"
                + $"{(finding.Quoted ? ", quoted" : "")}{(finding.Asked ? ", asked" : "")}"
                + $"{(finding.Conditional ? ", conditional" : "")}{(finding.Manner == Manner.None ? "" : $", {finding.Manner}")}");
        }

        output.WriteLine($"rules        {floor.Level}");
        foreach (Head head in Enum.GetValues<Head>())
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{head,-18} {verdict.Probability(head):0.000}"));
        }

        Assessment answer = classifier.Assess(text, context);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"answer       {answer.Level} {answer.Probability:0.000} by {answer.ModelVersion}"));
        foreach (Evidence span in answer.Evidence)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"evidence     {span.Weight:0.00} {text.Substring(span.Start, span.Length)}"));
        }
    }
}
