using System.Text.Json;
using TherapyGroups.Risk;
using TherapyGroups.Risk.Model;
using TherapyGroups.RiskLab.Corpus;

namespace TherapyGroups.RiskLab.Training;

/// <summary>Open data sets beside the corpus: everyday talk, stress without risk, abuse of others, by real people. Each counts only for the
/// heads that its own labels speak of.</summary>
internal static class ExtraData
{
    /// <summary>Chosen among 0.6, 1.5 and 3, at equal recall on messages used for development: pages for an ordinary day fall with each.
    /// The corpus was written around what is near to risk, of which a day has little.</summary>
    private const double Weight = 3;
    private const int LengthMin = 6;
    private const int RowsPerSetMax = 12_500;

    /// <summary>The last rows of a set are never learnt from: false alarms are measured on them.</summary>
    public const int RowsMeasuredOn = 2500;

    /// <summary>Messages with these parts of words are left out: their labels say nothing of risk.</summary>
    private static readonly string[] Doubtful =
    [
        "suicid", "kill", "die", "dying", "dead", "death", "self harm", "self-harm", "cut myself", "hurt myself", "end it", "overdos",
        "hang ", "abus", "rape", "alive", "live anymore", "give up",
    ];

    public static IEnumerable<Example> Read(DirectoryInfo folder, ExampleBuilder builder) =>
    [
        .. Benign(
            folder,
            "goemotions.jsonl",
            builder,
            [Head.Amber, Head.Red, Head.Crisis, Head.SuicidalIdeation, Head.PlanOrIntent, Head.SelfInjury]),
        .. Benign(folder, "irc-chat.jsonl", builder, [.. Enum.GetValues<Head>().Where(head => head != Head.Help)]),
        .. Benign(folder, "harassment.jsonl", builder, [Head.Red, Head.Crisis, Head.SuicidalIdeation, Head.PlanOrIntent, Head.SelfInjury]),
        .. Benign(folder, "idioms.jsonl", builder, [Head.Red, Head.Crisis, Head.SuicidalIdeation, Head.PlanOrIntent, Head.SelfInjury]),
        .. Benign(folder, "stress-sms.jsonl", builder, [Head.Red, Head.Crisis, Head.SuicidalIdeation, Head.PlanOrIntent, Head.SelfInjury]),
    ];

    private static IEnumerable<Example> Benign(DirectoryInfo folder, string name, ExampleBuilder builder, Head[] heads)
    {
        int number = 0;
        int taken = 0;
        string[] lines = File.ReadAllLines(Path.Combine(folder.FullName, name));
        int learnt = lines.Length > 3 * RowsMeasuredOn / 2 ? lines.Length - RowsMeasuredOn : lines.Length;
        foreach (string line in lines.Take(learnt))
        {
            number++;
            JsonElement row = JsonDocument.Parse(line).RootElement;
            string text = row.GetProperty("text").GetString() ?? "";
            if (row.TryGetProperty("label", out JsonElement label) && label.ToString() != "neither")
            {
                continue;
            }

            if (taken >= RowsPerSetMax
                || text.Length < LengthMin
                || Array.Exists(Doubtful, part => text.Contains(part, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            string family = $"{name}/{(number / 20).ToString(System.Globalization.CultureInfo.InvariantCulture)}";
            var message = new CorpusMessage(text, [], RiskLevel.Green, [], "ext", family, number, IsContrast: false);
            Example example = builder.Build(message, Weight);
            foreach (Head head in Enum.GetValues<Head>().Except(heads))
            {
                example.Importance[(int)head] = 0;
            }

            taken++;
            yield return example;
        }
    }
}
