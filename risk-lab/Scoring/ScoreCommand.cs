using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TherapyGroups.Risk;

namespace TherapyGroups.RiskLab.Scoring;

/// <summary><c>risk-lab score</c>: JSON lines in, JSON lines out.</summary>
internal static class ScoreCommand
{
    private const int BadLinesStatus = 2;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var point = new Option<string>("--operating-point")
        {
            Description = "A name in thresholds.json",
            DefaultValueFactory = _ => "default",
        };
        var command = new Command("score", "Scores JSON lines {\"id\",\"text\",\"context\":[…]} from standard input, one JSON line each")
        {
            point,
        };
        command.SetAction(parsed =>
        {
            using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
            return Run(input, output, Console.Error, RiskClassifier.LoadEmbedded(parsed.GetValue(point)!));
        });
        return command;
    }

    /// <returns>0, or 2 when at least one line was bad; the others are scored all the same.</returns>
    public static int Run(TextReader input, TextWriter output, TextWriter errors, IRiskClassifier classifier)
    {
        int status = 0;
        int number = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                ScoreLine asked = JsonSerializer.Deserialize<ScoreLine>(line, Json) ?? throw new JsonException("the line is null");
                if (asked.Id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)
                    || asked.Text is null
                    || (asked.Context?.Contains(null) ?? false))
                {
                    throw new JsonException("id must be a string or a number; text and every line of context must be strings");
                }

                Assessment assessment = classifier.Assess(asked.Text, asked.Context ?? []);
                output.WriteLine(JsonSerializer.Serialize(ScoreAnswer.Of(asked.Id, assessment), Json));
            }
            catch (JsonException bad)
            {
                // The reason names a place in the JSON, never the text.
                errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"line {number}: {bad.Message}"));
                status = BadLinesStatus;
            }
        }

        return status;
    }
}
