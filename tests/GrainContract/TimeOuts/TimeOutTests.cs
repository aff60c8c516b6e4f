using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.TimeOuts;

public sealed class TimeOutTests(ImpatientCluster cluster) : IClassFixture<ImpatientCluster>
{
    [Fact]
    public async Task A_caller_that_waits_too_long_gets_a_time_out_and_the_grain_goes_on()
    {
        var grain = cluster.New<ISleepyGrain>();
        var call = () => grain.Sleep();

        await call.Should().ThrowExactlyAsync<TimeoutException>();

        Door.Of(grain).Open();
        await Journal.Of(grain).Has("awake");
        await grain.Note("usable");
        Journal.Of(grain).Lines.Should().Equal("asleep", "awake", "usable");
    }

    [Fact]
    public async Task A_call_whose_caller_gave_up_before_it_began_never_runs()
    {
        var grain = cluster.New<ISleepyGrain>();
        var sleep = grain.Sleep();
        await Journal.Of(grain).Has("asleep");
        var sleeping = () => sleep;
        var late = () => grain.Note("late");

        await late.Should().ThrowExactlyAsync<TimeoutException>();
        await sleeping.Should().ThrowExactlyAsync<TimeoutException>();

        Door.Of(grain).Open();
        await Journal.Of(grain).Has("awake");
        await grain.Note("in time");
        Journal.Of(grain).Lines.Should().Equal("asleep", "awake", "in time");
    }

    [Fact]
    public async Task A_grain_that_calls_itself_and_waits_gets_a_time_out()
    {
        var grain = cluster.New<ISleepyGrain>();
        var call = () => grain.PinchItself();

        await call.Should().ThrowExactlyAsync<TimeoutException>();

        await grain.Note("usable");
        Journal.Of(grain).Lines.Should().Equal("usable");
    }

    [Fact]
    public async Task Two_grains_that_wait_for_each_other_get_a_time_out()
    {
        var call = () => cluster.New<ISleepyGrain>().PinchEachOther(cluster.New<ISleepyGrain>());

        await call.Should().ThrowExactlyAsync<TimeoutException>();
    }
}
