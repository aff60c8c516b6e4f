using System.Globalization;

namespace TherapyGroups.Bench.Load;

/// <summary>One run, and what it cost the processes that served it.</summary>
internal static class LoadMeasure
{
    private const int KilobytesPerMegabyte = 1024;

    /// <summary>Runs and prints.</summary>
    /// <param name="plan">What is done.</param>
    /// <param name="rooms">Who is there.</param>
    /// <param name="processes">Whose memory and processor time are read; none: they are left out.</param>
    /// <param name="name">Begins what is printed.</param>
    public static async Task Of(LoadPlan plan, IReadOnlyList<LoadRoom> rooms, IReadOnlyList<int> processes, string name = "")
    {
        using var run = new LoadRun(plan, rooms);
        var before = ServerUse.Of(processes);
        await run.Connect();
        var connected = ServerUse.Of(processes);
        await run.Run();
        var after = ServerUse.Of(processes);
        var figures = await run.End();
        Console.WriteLine($"{name}{plan.Rate:0}/s asked: {figures}{(figures.IsHeld(plan.Rate) ? "  held" : "  not held")}");
        if (processes.Count > 0)
        {
            var readers = rooms.Sum(room => room.Cookies.Count);
            var each = (after.Processor - connected.Processor).TotalMicroseconds / (plan.Messages - figures.Errors);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"server: {each:0} µs of processor time a message; {before.Kilobytes / KilobytesPerMegabyte} MB before, "
                + $"{connected.Kilobytes / KilobytesPerMegabyte} MB with {readers} readers "
                + $"({(double)(connected.Kilobytes - before.Kilobytes) / readers:0.0} KB each), "
                + $"{after.Kilobytes / KilobytesPerMegabyte} MB after"));
        }
    }
}
