using System.CommandLine;
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
        var url = new Option<Uri[]>("--url")
        {
            Description = "The server, on this machine; or each front end of a cluster.", Required = true,
            CustomParser = given => [.. given.Tokens.Select(one => new Uri(one.Value, UriKind.Absolute))],
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
        var processes = new Option<int[]>("--pid") { Description = "The server's process, or each of a cluster's, to read its memory." };
        var command = new Command("load", "Measures the whole path, from a post to every reader.")
        {
            url, rooms, members, rate, seconds, data, people, processes,
        };
        command.SetAction(async parsed =>
        {
            var servers = parsed.GetRequiredValue(url);
            var filled = await Rooms(
                servers[0], parsed.GetValue(rooms), parsed.GetValue(members), parsed.GetValue(data), parsed.GetValue(people));
            foreach (var each in parsed.GetValue(rate) ?? [])
            {
                var plan = new LoadPlan(servers, each, TimeSpan.FromSeconds(parsed.GetValue(seconds)));
                await LoadMeasure.Of(plan, filled, parsed.GetValue(processes) ?? []);
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
}
