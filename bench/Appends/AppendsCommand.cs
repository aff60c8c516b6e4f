using System.CommandLine;
using System.Globalization;
using TherapyGroups.Storage;

namespace TherapyGroups.Bench.Appends;

/// <summary>
/// <c>bench appends</c>: acknowledged appends a second, and how long one waits, with group commit and with a transaction for each.
/// </summary>
internal static class AppendsCommand
{
    private const int Alone = 1;
    private static readonly int[] GroupCounts = [1, 10, 200];

    public static Task<int> Run(string[] arguments)
    {
        var postgres = new Option<string?>("--postgresql")
        {
            Description = "Connection string of an empty database on a PostgreSQL server, to measure as well. It is left filled.",
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long each is measured, after a second of warming up.", DefaultValueFactory = _ => 5,
        };
        var command = new RootCommand("Measures appends to the groups' logs.") { postgres, seconds };
        command.SetAction(parsed => Measure(parsed.GetValue(postgres), TimeSpan.FromSeconds(parsed.GetValue(seconds))));
        return command.Parse(arguments).InvokeAsync();
    }

    private static async Task<int> Measure(string? postgres, TimeSpan length)
    {
        var folder = Directory.CreateTempSubdirectory("therapy-groups-bench-").FullName;
        try
        {
            Write("database", "groups", "transactions", "appends/s", "p50 ms", "p99 ms", "against one transaction an append");
            await Measure("SQLite", DatabaseSettings.Sqlite(folder), folder, length);
            if (postgres is not null)
            {
                await Measure("PostgreSQL", DatabaseSettings.PostgreSql(postgres), folder, length);
            }

            return 0;
        }
        catch (Exception failure) when (failure is InvalidDataException or StorageUnavailableException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(string name, DatabaseSettings settings, string folder, TimeSpan length)
    {
        foreach (var groups in GroupCounts)
        {
            var baseline = await AppendRun.Measure(settings, folder, groups, Alone, length);
            Write(name, groups, "one an append", baseline, "1.00 (baseline)");
            var shared = await AppendRun.Measure(settings, folder, groups, CommitQueue.BatchMax, length);
            Write(name, groups, "group commit", shared, string.Create(
                CultureInfo.InvariantCulture, $"{shared.PerSecond / baseline.PerSecond:0.00} times the appends"));
        }
    }

    private static void Write(string name, int groups, string mode, AppendFigures figures, string ratio) => Write(
        name,
        groups.ToString(CultureInfo.InvariantCulture),
        mode,
        figures.PerSecond.ToString("0", CultureInfo.InvariantCulture),
        figures.MedianMilliseconds.ToString("0.00", CultureInfo.InvariantCulture),
        figures.Percentile99Milliseconds.ToString("0.00", CultureInfo.InvariantCulture),
        ratio);

    private static void Write(
        string name, string groups, string mode, string perSecond, string median, string percentile99, string ratio) =>
        Console.WriteLine($"{name,-10}  {groups,6}  {mode,-13}  {perSecond,9}  {median,8}  {percentile99,8}  {ratio}");
}
