using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace TherapyGroups.Bench.Load;

/// <summary>
/// <c>bench load</c>: rooms full of readers, and messages at a steady rate. Posts and readers share the machine with the server, so what
/// it prints means something beside the same run against <c>bench limit</c> only.
/// </summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var url = new Option<Uri>("--url")
        {
            Description = "The server, on this machine.", Required = true,
            CustomParser = given => new Uri(given.Tokens[0].Value, UriKind.Absolute),
        };
        var rooms = new Option<int>("--rooms") { DefaultValueFactory = _ => 200 };
        var members = new Option<int>("--members") { Description = "Readers in each room.", DefaultValueFactory = _ => 12 };
        var rate = new Option<double[]>("--rate")
        {
            Description = "Messages a second over all rooms; several are run one after the other.", DefaultValueFactory = _ => [1000],
            AllowMultipleArgumentsPerToken = true,
        };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 10 };
        var data = new Option<DirectoryInfo?>("--data")
        {
            Description = "The server's data folder, fresh: its set-up code is used. Left out, the server is bare Kestrel.",
        };
        var people = new Option<FileInfo?>("--people")
        {
            Description = "Where to keep rooms and sessions for the next run, which then needs no fresh data folder.",
        };
        var process = new Option<int?>("--pid") { Description = "The server's process, to read its memory." };
        var command = new Command("load", "Measures the whole path, from a post to every reader.")
        {
            url, rooms, members, rate, seconds, data, people, process,
        };
        command.SetAction(async parsed =>
        {
            var server = parsed.GetRequiredValue(url);
            var filled = await Rooms(
                server, parsed.GetValue(rooms), parsed.GetValue(members), parsed.GetValue(data), parsed.GetValue(people));
            foreach (var each in parsed.GetValue(rate) ?? [])
            {
                var plan = new LoadPlan(server, each, TimeSpan.FromSeconds(parsed.GetValue(seconds)));
                await Measure(plan, filled, parsed.GetValue(process));
            }

            return 0;
        });
        return command;
    }

    private static async Task<IReadOnlyList<LoadRoom>> Rooms(
        Uri server, int rooms, int members, DirectoryInfo? data, FileInfo? people)
    {
        if (people is { Exists: true })
        {
            var kept = JsonSerializer.Deserialize<List<LoadRoom>>(await File.ReadAllTextAsync(people.FullName)) ?? [];
            return [.. kept.Take(rooms).Select(room => room with { Cookies = [.. room.Cookies.Take(members)] })];
        }

        if (data is null)
        {
            return [.. Enumerable.Range(0, rooms).Select(room => new LoadRoom($"{room}", [.. Enumerable.Repeat("", members)]))];
        }

        var code = (await File.ReadAllTextAsync(Path.Combine(data.FullName, "setup-code"))).Trim();
        using var setup = new LoadSetup(server);
        var made = await setup.Fill(code, rooms, members);
        if (people is not null)
        {
            await File.WriteAllTextAsync(people.FullName, JsonSerializer.Serialize(made));
        }

        return made;
    }

    private static async Task Measure(LoadPlan plan, IReadOnlyList<LoadRoom> rooms, int? process)
    {
        using var run = new LoadRun(plan, rooms);
        var before = Use(process);
        await run.Connect();
        var connected = Use(process);
        await run.Run();
        var after = Use(process);
        var figures = await run.End();
        Console.WriteLine($"{plan.Rate:0}/s asked: {figures}{(figures.IsHeld(plan.Rate) ? "  held" : "  not held")}");
        if (process is not null)
        {
            var readers = rooms.Sum(room => room.Cookies.Count);
            var each = (after.Processor - connected.Processor).TotalMicroseconds / (plan.Messages - figures.Errors);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"server: {each:0} µs of processor time a message; {before.Kilobytes / 1024} MB before, "
                + $"{connected.Kilobytes / 1024} MB with {readers} readers "
                + $"({(double)(connected.Kilobytes - before.Kilobytes) / readers:0.0} KB each), {after.Kilobytes / 1024} MB after"));
        }
    }

    private static ServerUse Use(int? process) => process is { } id ? ServerUse.Of(id) : default;
}
