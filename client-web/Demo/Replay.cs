
namespace TherapyGroups.ClientWeb.Demo;

/// <summary>
/// <c>replay FILE --group ID [--url ADDRESS]</c>: posts a conversation through a running demo, one account per speaker, in order, and
/// tells what was
/// accepted, assessed and alerted.
/// </summary>
public static class Replay
{
    private const string Usage = "Usage: replay FILE --group ID [--url http://127.0.0.1:5080]. FILE has lines {\"speaker\",\"text\"}.";
    private const string AddressDefault = "http://127.0.0.1:5080";
    private const int UsageError = 2;

    /// <summary>Returns 0 if every line was accepted, in order, and assessed; 1 if not; 2 for a wrong command line.</summary>
    public static async Task<int> Run(string[] arguments)
    {
        if (!TryParse(arguments, out var file, out var group, out var address))
        {
            await Console.Error.WriteLineAsync(Usage);
            return UsageError;
        }

        try
        {
            var (lines, unreadable) = await ReadLines(file);
            var room = new ReplayRoom(address, group);
            await room.Open(lines.Select(line => line.Speaker).Distinct(StringComparer.Ordinal));
            var isComplete = await room.Post(lines) && await room.Report(lines.Count);
            return isComplete && unreadable == 0 ? 0 : 1;
        }
        catch (Exception failure) when (failure is ReplayException or IOException or HttpRequestException or UriFormatException)
        {
            await Console.Error.WriteLineAsync(failure is HttpRequestException
                ? $"The server at {address} does not answer. Start it with ./run --demo."
                : failure.Message);
            return 1;
        }
    }

    private static bool TryParse(string[] arguments, out string file, out string group, out string address)
    {
        (file, group, address) = ("", "", AddressDefault);
        for (var index = 0; index < arguments.Length; index++)
        {
            switch (arguments[index])
            {
                case "--group" when index + 1 < arguments.Length:
                    group = arguments[++index];
                    break;
                case "--url" or "--urls" when index + 1 < arguments.Length:
                    address = arguments[++index];
                    break;
                case var name when file.Length == 0 && !name.StartsWith("--", StringComparison.Ordinal):
                    file = name;
                    break;
                default:
                    return false;
            }
        }

        return file.Length > 0 && group.Length > 0;
    }

    /// <summary>A line that cannot be read is named by its number and left out; the others are still posted.</summary>
    private static async Task<(List<ReplayLine> Lines, int Unreadable)> ReadLines(string file)
    {
        var lines = new List<ReplayLine>();
        var (number, unreadable) = (0, 0);
        await foreach (var text in File.ReadLinesAsync(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (ReplayLine.TryRead(text) is { } line)
            {
                lines.Add(line with { Number = number });
            }
            else
            {
                unreadable++;
                await Console.Error.WriteLineAsync($"Line {number} has no speaker and text; it is left out.");
            }
        }

        return (lines, unreadable);
    }
}
