using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Timers;

/// <summary>That something does not tick is shown by another timer of the same grain that ticks many times meanwhile.</summary>
public sealed class TimerTests(OrdinaryCluster cluster)
{
    private const int Meanwhile = 20;

    [Fact]
    public async Task A_timer_ticks_again_and_again()
    {
        var grain = cluster.New<ITickingGrain>();

        await grain.Tick("tick");

        await Journal.Of(grain).Has("tick", times: 3);
    }

    [Fact]
    public async Task A_timer_without_a_period_ticks_once_and_gets_its_state()
    {
        var grain = cluster.New<ITickingGrain>();

        await grain.TickOnce("once");
        await Journal.Of(grain).Has("once");

        await ShouldNotBeWrittenAgain(grain, "once", times: 1);
    }

    [Fact]
    public async Task A_timer_that_was_disposed_ticks_no_more()
    {
        var grain = cluster.New<ITickingGrain>();

        await grain.TickTimes("thrice", 3);
        await Journal.Of(grain).Has("thrice", times: 3);

        await ShouldNotBeWrittenAgain(grain, "thrice", times: 3);
    }

    [Fact]
    public async Task A_timer_goes_on_after_an_exception()
    {
        var grain = cluster.New<ITickingGrain>();

        await grain.TickBroken("broken");

        await Journal.Of(grain).Has("broken", times: 3);
    }

    [Fact]
    public async Task Ticks_of_one_timer_do_not_overlap()
    {
        var grain = cluster.New<ITickingGrain>();

        await grain.TickSlowly();

        await Journal.Of(grain).Has("out", times: 10);
        Journal.Of(grain).Lines.Take(20).Should().Equal(Enumerable.Repeat<string[]>(["in", "out"], 10).SelectMany(pair => pair));
    }

    [Fact]
    public async Task A_tick_waits_until_the_call_that_runs_has_ended()
    {
        var (grain, clock) = (cluster.New<ITickingGrain>(), cluster.New<ITickingGrain>());
        var busy = grain.TickWhileBusy("tick", interleave: false);
        await clock.Tick("tick");
        await Journal.Of(clock).Has("tick", Meanwhile);

        Door.Of(grain).Open();

        await busy.WaitFor("the call that kept the grain busy");
        await Journal.Of(grain).Has("tick");
        Journal.Of(grain).Lines.Take(3).Should().Equal("busy", "free", "tick");
    }

    [Fact]
    public async Task A_tick_that_may_interleave_does_not_wait()
    {
        var grain = cluster.New<ITickingGrain>();
        var busy = grain.TickWhileBusy("tick", interleave: true);

        await Journal.Of(grain).Has("tick", times: 3);

        Door.Of(grain).Open();
        await busy.WaitFor("the call that kept the grain busy");
    }

    [Fact]
    public async Task A_timer_can_be_changed()
    {
        var grain = cluster.New<ITickingGrain>();
        await grain.TickWhenWound("wound");
        await ShouldNotBeWrittenAgain(grain, "wound", times: 0);

        await grain.Wind();

        await Journal.Of(grain).Has("wound", times: 3);
    }

    [Fact]
    public async Task A_timer_ends_with_its_activation()
    {
        var grain = cluster.New<ITickingGrain>();
        await grain.Tick("first life");
        await Journal.Of(grain).Has("first life");

        await grain.Leave();
        await Journal.Of(grain).Has("deactivated");

        var ticks = Journal.Of(grain).Lines.Count(line => line == "first life");
        await ShouldNotBeWrittenAgain(grain, "first life", ticks);
    }

    private static async Task ShouldNotBeWrittenAgain(ITickingGrain grain, string line, int times)
    {
        await grain.Tick("meanwhile");
        await Journal.Of(grain).Has("meanwhile", Meanwhile);
        Journal.Of(grain).Lines.Count(one => one == line).Should().Be(times);
    }
}
