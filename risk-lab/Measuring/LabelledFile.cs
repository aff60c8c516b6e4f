using System.Text.Json;
using TherapyGroups.Risk;
using TherapyGroups.RiskLab.Corpus;

namespace TherapyGroups.RiskLab.Measuring;

/// <summary>Reads a labelled file: the corpus format (<c>.txt</c>), or JSON lines with <c>text</c>, perhaps <c>context</c>, and one of
/// <c>level</c>
/// (a level's name) or <c>label</c> (true, 1 or "risk" is Red).</summary>
internal static class LabelledFile
{
    /// <exception cref="InvalidDataException">A line cannot be read; the message names file and line, never the text.</exception>
    public static List<CorpusMessage> Read(string path)
    {
        if (path.EndsWith(".txt", StringComparison.Ordinal))
        {
            var problems = new List<string>();
            List<CorpusMessage> messages = CorpusReader.ReadFile(path, problems);
            return problems.Count == 0 ? messages : throw new InvalidDataException(string.Join('\n', problems));
        }

        return [.. File.ReadLines(path).Select((line, index) => (line, index)).Where(item => item.line.Trim().Length > 0)
            .Select(item => ReadLine(item.line, path, item.index + 1))];
    }

    private static CorpusMessage ReadLine(string line, string path, int number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement row = document.RootElement;
            string[] context = row.TryGetProperty("context", out JsonElement before) && before.ValueKind == JsonValueKind.Array
                ? [.. before.EnumerateArray().Select(item => item.GetString() ?? "")]
                : [];
            string family = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}/{number}");
            return new CorpusMessage(
                row.GetProperty("text").GetString() ?? "", context, LevelOf(row), [], "std", family, number, IsContrast: false);
        }
        catch (Exception bad) when (bad is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException(
                $"{path}:{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}: {bad.GetType().Name}",
                bad);
        }
    }

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
