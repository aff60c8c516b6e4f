using System.Text.Json;
using TherapyGroups.Audit;
using TherapyGroups.Clock;
using TherapyGroups.Labels;
using TherapyGroups.Members;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Labels;

namespace TherapyGroups.ClientWeb.Commands;

/// <summary>
/// <c>labels FILE</c>: writes clinicians' labels as JSON lines that <c>risk-lab evaluate</c> reads, also while the server runs.
/// </summary>
public static class LabelsCommand
{
    public const string IncludeTextVariable = "Labels__IncludeText";

    private const string Usage =
        "Usage: labels FILE [--data DIR]. Writes what clinicians judged, for risk-lab evaluate; with the words only where "
        + "Labels__IncludeText=true.";

    private const int PageSize = 200;

    /// <summary>Whoever runs commands on the server's machine; the audit knows no more of them.</summary>
    private static readonly MemberId Operator = new("operator");

    public static Task<int> Run(string[] arguments) => CommandLine.Run(arguments, Usage, needsArgument: true, async line =>
    {
        var withWords = WithWords();
        using var storage = OpenStorage.Open(line);
        await storage.Keys.Check();

        // Recorded before it is read: a reading that could not be recorded does not happen.
        await new SqlAuditTrail(storage.Database, storage.Keys).Record(new AuditEntry(
            TimeProvider.System.Now(), Operator, "labels.export", "labels", withWords ? "with the words" : "without words"));
        var (written, wordless) = await Write(Path.GetFullPath(line.Argument), new SqlLabelBook(storage.Database, storage.Keys), withWords);
        await Console.Out.WriteLineAsync($"Wrote {written} labelled messages to {line.Argument}, {wordless} of them without words.");
        if (withWords)
        {
            await Console.Out.WriteLineAsync("The file holds members' words: it is yours to guard, and to delete when they are erased.");
        }

        return 0;
    });

    private static bool WithWords() => Environment.GetEnvironmentVariable(IncludeTextVariable) switch
    {
        null or "" => false,
        var given when bool.TryParse(given, out var isTrue) => isTrue,
        _ => throw new InvalidDataException($"{IncludeTextVariable} must be true or false."),
    };

    private static async Task<(int Written, int Wordless)> Write(string path, SqlLabelBook labels, bool withWords)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // A file that is there already would keep its own mode, which may let others read.
        File.Delete(path);
        await using var file = new FileStream(path, options);
        var (written, wordless, group, seq) = (0, 0, "", 0L);
        while (await labels.Export(withWords, group, seq, PageSize) is { Count: > 0 } page)
        {
            foreach (var message in page)
            {
                await file.WriteAsync(Line(message));
                written++;
                wordless += message.Text is null ? 1 : 0;
            }

            (group, seq) = (page[^1].Group.Value, page[^1].Seq);
        }

        return (written, wordless);
    }

    private static byte[] Line(LabelledMessage message)
    {
        var row = new Dictionary<string, object>
        {
            ["id"] = message.MessageId.ToString(),
            ["level"] = message.Label.ToString(),
            ["modelLevel"] = message.Assessment.Level.ToString(),
            ["probability"] = message.Assessment.Probability,
            ["categories"] = message.Assessment.Categories.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value),
            ["model"] = message.Assessment.ModelVersion,
        };
        if (message.Text is { } text)
        {
            row["text"] = text;
            row["context"] = message.Context;
        }

        return [.. JsonSerializer.SerializeToUtf8Bytes(row), (byte)'\n'];
    }
}
