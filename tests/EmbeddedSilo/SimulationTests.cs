using TherapyGroups.Tests.EmbeddedSilo.Grains;

namespace TherapyGroups.Tests.EmbeddedSilo;

public sealed class SimulationTests
{
    [Fact]
    public void Everything_runs_on_the_one_thread_of_the_simulator()
    {
        using var simulation = new Simulation(seed: 1);
        simulation.World.Threads.Add(Environment.CurrentManagedThreadId);

        simulation.Run(() => Bustle(simulation));
        simulation.Pass(TimeSpan.FromHours(1));

        simulation.World.Threads.Should().Equal(Environment.CurrentManagedThreadId);
        simulation.World.Events.Should().Contain(["heard news 0", "a deactivated: ActivationIdle"]);
    }

    [Fact]
    public void A_seed_replays_the_same_order()
    {
        var orders = Enumerable.Range(0, 2).Select(_ => OrderOf(seed: 7)).ToList();

        orders[0].Should().Equal(orders[1]);
    }

    [Fact]
    public void Different_seeds_find_different_orders()
    {
        Enumerable.Range(0, 20).Select(seed => string.Join('\n', OrderOf(seed))).Distinct().Should().HaveCountGreaterThan(10);
    }

    [Fact]
    public void Time_stands_still_until_it_is_moved_and_then_an_hour_is_an_instant()
    {
        using var simulation = new Simulation();
        simulation.Run(() => simulation.Client.GetGrain<IScribeGrain>("a").Tick(TimeSpan.FromMinutes(10), keepAlive: true));
        simulation.World.Events.Should().Equal("a activated");

        simulation.Pass(TimeSpan.FromHours(1));

        simulation.World.Events.Should().Equal(["a activated", .. Enumerable.Repeat("a tick", 6)]);
    }

    [Fact]
    public void At_rest_the_engine_has_no_timer_running()
    {
        using var simulation = new Simulation();
        simulation.Run(() => simulation.Client.GetGrain<IScribeGrain>("a").Note("called"));

        simulation.Pass(TimeSpan.FromHours(1));

        simulation.Engine.ActivationCount.Should().Be(0);
        simulation.Time.RunningTimers.Should().Be(0);
    }

    private static IReadOnlyList<string> OrderOf(int seed)
    {
        using var simulation = new Simulation(seed);
        simulation.Run(() => Bustle(simulation));
        simulation.Pass(TimeSpan.FromHours(1));
        return simulation.World.Events;
    }

    private static async Task Bustle(Simulation simulation)
    {
        string[] keys = ["a", "b", "c", "d"];
        var ear = simulation.Client.CreateObjectReference<IScribeObserver>(new Ear(simulation.World));
        var calls = keys.Select(key => simulation.Client.GetGrain<IScribeGrain>(key)).SelectMany<IScribeGrain, Task>(
            grain => [grain.NoteSlowly("one"), grain.TellAnother("e", "two"), grain.Tell(ear, "news", 2), grain.NoteOneWay("three")]);
        await Task.WhenAll(calls);
    }
}
