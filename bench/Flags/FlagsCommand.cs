using System.CommandLine;
using System.Globalization;
using TherapyGroups.Bench.Load;

namespace TherapyGroups.Bench.Flags;

/// <summary>
/// <c>bench flags</c>: how long it takes from the sending of a message that no clinician may miss to the frame on a clinician's console,
/// while ordinary messages come at a steady rate.
/// </summary>
internal static class FlagsCommand
{
    public static Command Create()
    {
        var url = new Option<Uri>("--url")
        {
            Description = "The server, on this machine.", Required = true,
            CustomParser = given => new Uri(given.Tokens[0].Value, UriKind.Absolute),
        };
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The server's data folder, fresh: its set-up code is used.", Required = true,
        };
        var rooms = new Option<int>("--rooms") { DefaultValueFactory = _ => 40 };
        var members = new Option<int>("--members") { Description = "In each room; all but four flag once.", DefaultValueFactory = _ => 12 };
        var rate = new Option<double>("--rate") { Description = "Ordinary messages a second.", DefaultValueFactory = _ => 500 };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 30 };
        var command = new Command("flags", "Measures the way of a flag to a console.") { url, data, rooms, members, rate, seconds };
        command.SetAction(async parsed =>
        {
            var server = parsed.GetRequiredValue(url);
            var code = await File.ReadAllTextAsync(Path.Combine(parsed.GetRequiredValue(data).FullName, "setup-code"));
            using var setup = new LoadSetup(server);
            var filled = await setup.Fill(code.Trim(), parsed.GetValue(rooms), parsed.GetValue(members));
            using var flags = new FlagRun(server, filled, await setup.Clinician());
            var plan = new LoadPlan([server], parsed.GetValue(rate), TimeSpan.FromSeconds(parsed.GetValue(seconds)));

            // Posters are the first four of each room; few readers, so that what is measured is not the writing to them.
            using var load = new LoadRun(
                plan, [.. filled.Select(room => room with { Cookies = [.. room.Cookies.Take(LoadPlan.PostersPerRoom)] })]);
            await load.Connect();
            await flags.Open();
            await Task.WhenAll(load.Run(), flags.Run(plan.Length));
            Console.WriteLine($"{plan.Rate:0}/s asked: {await load.End()}");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{flags.Sent} flags, {flags.Missing} never shown, feed reopened {flags.Reopened} times; "
                + $"on the console p50 {flags.Waits.Median:0} p99 {flags.Waits.Percentile99:0} ms"));
            return flags.Missing == 0 ? 0 : 1;
        });
        return command;
    }
}
