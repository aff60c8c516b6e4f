using System.Text.Json;
using TherapyGroups.Risk;
using TherapyGroups.RiskLab.Corpus;

namespace TherapyGroups.RiskLab.Measuring;

/// <summary>Reads a labelled file: the corpus format (<c>.txt</c>), or JSON lines with <c>text</c>, perhaps <c>context</c>, and one of
/// <c>level</c>
/// (a level's name) or <c>label</c> (true, 1 or "risk" is Red). A line without <c>text</c> has what the classifier said when it still had
/// the words: <c>modelLevel</c>, <c>probability</c> and perhaps <c>categories</c> and <c>model</c>.</summary>
internal static class LabelledFile
{
    /// <exception cref="InvalidDataException">A line cannot be read; the message names file and line, never the text.</exception>
    public static List<LabelledMessage> Read(string path)
    {
        if (path.EndsWith(".txt", StringComparison.Ordinal))
        {
            var problems = new List<string>();
            List<CorpusMessage> messages = CorpusReader.ReadFile(path, problems);
            return problems.Count == 0
                ? [.. messages.Select(message => new LabelledMessage(message, Said: null))]
                : throw new InvalidDataException(string.Join('\n', problems));
        }

        return [.. File.ReadLines(path).Select((line, index) => (line, index)).Where(item => item.line.Trim().Length > 0)
            .Select(item => ReadLine(item.line, path, item.index + 1))];
    }

    private static LabelledMessage ReadLine(string line, string path, int number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement row = document.RootElement;
            string[] context = row.TryGetProperty("context", out JsonElement before) && before.ValueKind == JsonValueKind.Array
                ? [.. before.EnumerateArray().Select(item => item.GetString() ?? "")]
                : [];
            string family = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}/{number}");
            bool hasWords = row.TryGetProperty("text", out JsonElement text);
            var message = new CorpusMessage(
                hasWords ? text.GetString() ?? "" : "", context, LevelOf(row), [], "std", family, number, IsContrast: false);
            return new LabelledMessage(message, hasWords ? null : Said(row));
        }
        catch (Exception bad) when (bad is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException
            or FormatException)
        {
            throw new InvalidDataException(
                $"{path}:{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}: {bad.GetType().Name}",
                bad);
        }
    }

    private static Assessment Said(JsonElement row) => new(
        Enum.Parse<RiskLevel>(row.GetProperty("modelLevel").GetString() ?? "", ignoreCase: true),
        row.GetProperty("probability").GetDouble(),
        row.TryGetProperty("categories", out JsonElement categories)
            ? categories.EnumerateObject().ToDictionary(one => Enum.Parse<RiskCategory>(one.Name), one => one.Value.GetDouble())
            : [],
        [],
        row.TryGetProperty("model", out JsonElement model) ? model.GetString() ?? "" : "");

    private static RiskLevel LevelOf(JsonElement row)
    {
        if (row.TryGetProperty("level", out JsonElement level))
        {
            return Enum.Parse<RiskLevel>(level.GetString() ?? "", ignoreCase: true);
        }

        if (!row.TryGetProperty("label", out JsonElement label))
        {
            return RiskLevel.Green;
        }

        bool risk = label.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.Number => label.GetDouble() > 0,
            JsonValueKind.String => label.GetString() is "risk" or "1" or "true" or "positive",
            _ => false,
        };
        return risk ? RiskLevel.Red : RiskLevel.Green;
    }
}
