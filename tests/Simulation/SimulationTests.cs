using System.Globalization;
using TherapyGroups.Tests.Simulation.Broken;

namespace TherapyGroups.Tests.Simulation;

/// <summary>
/// <c>SIMULATION_SCHEDULES</c> plays more than usual, <c>SIMULATION_FIRST_SEED</c> others than usual, and <c>SIMULATION_SEED</c> one
/// alone, with its trace if it fails: <c>dotnet test tests/Simulation -e SIMULATION_SCHEDULES=1000000</c>.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int SchedulesDefault = 20_000;

    [Fact]
    public void Every_promise_is_kept_in_every_schedule()
    {
        if (Setting("SIMULATION_SEED") is { } seed)
        {
            Replay.Of(seed, Variant.Sound).Should().BeEmpty();
            return;
        }

        var campaign = new Campaign(
            Variant.Sound, Setting("SIMULATION_FIRST_SEED") ?? 1, Setting("SIMULATION_SCHEDULES") ?? SchedulesDefault).Run();

        output.WriteLine(campaign.Summary);
        if (campaign.FailedSeed is { } failed)
        {
            Assert.Fail(Replay.Of(failed, Variant.Sound));
        }

        campaign.Crashes.Should().BeGreaterThan(campaign.Played / 2, "schedules without trouble prove nothing");
        campaign.Cases.Should().BeGreaterThan(campaign.Played / 2);
    }

    [Fact]
    public void A_seed_replays_the_same_evening()
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            var traces = Enumerable.Range(0, 2).Select(_ => TraceOf(seed)).ToList();

            traces[1].Should().Equal(traces[0]);
        }
    }

    [Fact]
    public void Another_seed_is_another_evening() =>
        Enumerable.Range(1, 20).Select(seed => string.Join('\n', TraceOf(seed))).Should().OnlyHaveUniqueItems();

    private static IReadOnlyList<string> TraceOf(int seed)
    {
        var schedule = new Schedule(seed, Variant.Sound, keepsTrace: true);
        schedule.Play();
        return [.. schedule.Trace, $"{schedule.Turns.Count} turns, {schedule.Commits} commits"];
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
