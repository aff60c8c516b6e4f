using TherapyGroups.Tests.Simulation.Broken;

namespace TherapyGroups.Tests.Simulation;

/// <summary>Plays one seed again, and tells all that happened.</summary>
public static class Replay
{
    /// <summary>The last lines of a trace are those that matter.</summary>
    private const int LinesMax = 400;

    /// <summary>What was not kept, how it came about, and the command that plays it again; empty if all was kept.</summary>
    public static string Of(int seed, Variant variant)
    {
        var schedule = new Schedule(seed, variant, keepsTrace: true);
        var broken = schedule.Play();
        return broken.Count == 0
            ? ""
            : string.Join(
                '\n',
                [
                    $"Seed {seed} breaks {broken.Count} promises:", .. broken.Select(one => $"  - {one}"),
                    "How it came about:", .. schedule.Trace.TakeLast(LinesMax),
                    "To play it again:", $"  dotnet test tests/Simulation -e SIMULATION_SEED={seed}",
                ]);
    }
}
