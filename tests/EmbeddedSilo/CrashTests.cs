using TherapyGroups.Tests.EmbeddedSilo.Grains;

namespace TherapyGroups.Tests.EmbeddedSilo;

public sealed class CrashTests
{
    [Fact]
    public void After_a_crash_no_turn_runs_and_who_waits_hears_of_it()
    {
        using var simulation = new Simulation();
        var grain = simulation.Client.GetGrain<IScribeGrain>("a");
        var running = simulation.Start(() => grain.WaitAt("door"));
        var waiting = simulation.Start(() => grain.Note("never"));
        var passing = simulation.Start(() => simulation.Client.GetGrain<IScribeGrain>("b").Tick(TimeSpan.FromSeconds(1), keepAlive: true));
        simulation.Settle();

        simulation.Engine.Crash();
        simulation.World.Open("door");
        simulation.Pass(TimeSpan.FromHours(1));

        passing.IsCompletedSuccessfully.Should().BeTrue();
        running.Exception!.InnerException.Should().BeOfType<SiloUnavailableException>();
        waiting.Exception!.InnerException.Should().BeOfType<SiloUnavailableException>();
        simulation.World.Events.Should().BeEquivalentTo(["a activated", "b activated", "a at door"]);
        simulation.Time.RunningTimers.Should().Be(0);
    }

    [Fact]
    public void After_a_crash_every_call_fails_at_once()
    {
        using var simulation = new Simulation();
        simulation.Engine.Crash();

        var call = simulation.Start(() => simulation.Client.GetGrain<IScribeGrain>("a").Note("never"));
        simulation.Settle();

        call.Exception!.InnerException.Should().BeOfType<SiloUnavailableException>();
    }

    [Fact]
    public void A_new_engine_finds_what_the_crashed_one_left()
    {
        using var crashed = new Simulation();
        crashed.Run(() => crashed.Client.GetGrain<IScribeGrain>("a").Note("before"));
        crashed.Engine.Crash();

        using var next = new Simulation(world: crashed.World);
        next.Run(() => next.Client.GetGrain<IScribeGrain>("a").Note("after"));

        next.World.Events.Should().Equal("a activated", "a before", "a activated", "a after");
    }

    [Fact]
    public void Two_engines_run_one_grain_twice()
    {
        var world = new World();
        using var one = new Simulation(world: world);
        using var other = new Simulation(world: world);

        var first = one.Start(() => one.Client.GetGrain<IScribeGrain>("a").WaitAt("door"));
        one.Settle();
        other.Run(() => other.Client.GetGrain<IScribeGrain>("a").Note("meanwhile"));
        world.Open("door");
        one.Settle();

        first.IsCompletedSuccessfully.Should().BeTrue();
        world.Events.Should().Equal("a activated", "a at door", "a activated", "a meanwhile", "a through door");
    }
}
