using System.CommandLine;
using TherapyGroups.Bench.Load;

namespace TherapyGroups.Bench.Cluster;

/// <summary>
/// <c>bench cluster</c>: the same load on one silo and on two, by turns in one run, each behind two front ends. All of it shares this
/// machine, so it tells what a silo costs and not what a second machine gains.
/// </summary>
internal static class ClusterCommand
{
    private const int FrontEnds = 2;
    private static readonly int[] SiloCounts = [1, 2];

    public static Command Create()
    {
        var silo = new Option<FileInfo>("--silo") { Description = "The built TherapyGroups.Silo.dll.", Required = true };
        var frontEnd = new Option<FileInfo>("--front-end") { Description = "The built therapy-groups.dll.", Required = true };
        var database = new Option<string>("--postgresql")
        {
            Description = "Connection string of an empty database. It is left filled.", Required = true,
        };
        var redis = new Option<string>("--redis") { Description = "As Cluster__Redis has it.", Required = true };
        var rooms = new Option<int>("--rooms") { DefaultValueFactory = _ => 50 };
        var members = new Option<int>("--members") { Description = "Readers in each room.", DefaultValueFactory = _ => 12 };
        var rates = new Option<double[]>("--rate")
        {
            Description = "Messages a second over all rooms; several are run one after the other.", DefaultValueFactory = _ => [50],
            AllowMultipleArgumentsPerToken = true,
        };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 15 };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 2 };
        var command = new Command("cluster", "Measures the whole path through a cluster of one silo and of two.")
        {
            silo, frontEnd, database, redis, rooms, members, rates, seconds, rounds,
        };
        command.SetAction(async parsed =>
        {
            var folder = Directory.CreateTempSubdirectory("therapy-groups-bench-");
            var parts = new ClusterParts(
                parsed.GetRequiredValue(silo), parsed.GetRequiredValue(frontEnd), parsed.GetRequiredValue(database),
                parsed.GetRequiredValue(redis), folder);
            IReadOnlyList<LoadRoom> filled = [];
            foreach (var silos in Enumerable.Range(0, parsed.GetValue(rounds)).SelectMany(_ => SiloCounts))
            {
                filled = await Measure(
                    parts, silos, filled, () => (parsed.GetValue(rooms), parsed.GetValue(members)),
                    [.. parsed.GetValue(rates) ?? []], TimeSpan.FromSeconds(parsed.GetValue(seconds)));
            }

            folder.Delete(recursive: true);
            return 0;
        });
        return command;
    }

    /// <summary>Starts everything anew, so that rooms are where they would be, and measures at each rate.</summary>
    private static async Task<IReadOnlyList<LoadRoom>> Measure(
        ClusterParts parts, int silos, IReadOnlyList<LoadRoom> rooms, Func<(int Rooms, int Members)> size, double[] rates, TimeSpan length)
    {
        var (carrying, serving) = await parts.Start(silos, FrontEnds);
        try
        {
            if (rooms.Count == 0)
            {
                using var setup = new LoadSetup(serving[0].Address);
                rooms = await setup.Fill((await parts.SetUpCode()).Trim(), size().Rooms, size().Members);
            }

            int[] processes = [.. carrying.Concat(serving).Select(part => part.Id)];
            foreach (var rate in rates)
            {
                var plan = new LoadPlan([.. serving.Select(part => part.Address)], rate, length);
                await LoadMeasure.Of(plan, rooms, processes, silos == 1 ? "1 silo:  " : $"{silos} silos: ");
            }

            return rooms;
        }
        finally
        {
            foreach (var part in serving.Concat(carrying))
            {
                part.Dispose();
            }
        }
    }
}
