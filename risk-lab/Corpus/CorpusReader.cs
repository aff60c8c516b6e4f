using TherapyGroups.Risk;

namespace TherapyGroups.RiskLab.Corpus;

/// <summary>Reads the corpus format of <c>risk/Corpus/GUIDELINES.md</c>.</summary>
internal static class CorpusReader
{
    private static readonly Dictionary<string, RiskCategory> Codes = new()
    {
        ["si"] = RiskCategory.SuicidalIdeation,
        ["plan"] = RiskCategory.PlanOrIntent,
        ["sh"] = RiskCategory.SelfInjury,
        ["harm"] = RiskCategory.HarmToOthers,
        ["abuse"] = RiskCategory.AbuseDisclosed,
        ["worry"] = RiskCategory.ConcernForOther,
        ["method"] = RiskCategory.MethodDetail,
        ["harass"] = RiskCategory.Harassment,
    };

    /// <summary>Every message under a folder, files in ordinal order.</summary>
    public static List<CorpusMessage> ReadFolder(string folder, ICollection<string> problems) =>
        [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(file => ReadFile(file, problems))];

    public static List<CorpusMessage> ReadFile(string file, ICollection<string> problems)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        string family = name;
        var context = new List<string>();
        var messages = new List<CorpusMessage>();
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                int colon = line.IndexOf(':', StringComparison.Ordinal);
                string heading = name.Length > 2 && line.StartsWith("# functionality", StringComparison.Ordinal)
                    ? ""
                    : line[2..(colon < 0 ? line.Length : colon)].Trim();
                family = heading.Length == 0 ? name : $"{name}/{heading}";
                context.Clear();
            }
            else if (line.StartsWith('<'))
            {
                context.Add(line[1..].Trim());
            }
            else if (line.Trim().Length > 0)
            {
                if (Parse(line, family, number, [.. context]) is { } message)
                {
                    messages.Add(message);
                }
                else
                {
                    problems.Add($"{name}:{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}: not a labelled message");
                }

                context.Clear();
            }
        }

        return messages;
    }

    /// <returns>Null if the line does not follow the format.</returns>
    public static CorpusMessage? Parse(string line, string family, int number, IReadOnlyList<string> context)
    {
        bool contrast = line.StartsWith('=');
        string[] halves = line[(contrast ? 1 : 0)..].Split(" | ", 2);
        string[] label = halves[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (halves.Length != 2 || label.Length != 3 || halves[1].Length == 0)
        {
            return null;
        }

        RiskLevel level = label[0] switch
        {
            "G" => RiskLevel.Green,
            "A" => RiskLevel.Amber,
            "R" => RiskLevel.Red,
            "C" => RiskLevel.Crisis,
            _ => RiskLevel.Unscreened,
        };
        string[] codes = label[1] == "-" ? [] : label[1].Split(',');
        return level == RiskLevel.Unscreened || !Array.TrueForAll(codes, Codes.ContainsKey)
            ? null
            : new CorpusMessage(halves[1], context, level, [.. codes.Select(code => Codes[code])], label[2], family, number, contrast);
    }
}
