using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.OneWay;

public sealed class OneWayTests(OrdinaryCluster cluster)
{
    [Fact]
    public async Task A_one_way_call_does_not_wait_for_the_grain()
    {
        var grain = cluster.New<IPostboxGrain>();

        await grain.DropSlowly().WaitFor("a one-way call to a grain that waits");

        await Journal.Of(grain).Has("begun");
        Journal.Of(grain).Lines.Should().Equal("begun");
        Door.Of(grain).Open();
        await Journal.Of(grain).Has("ended");
    }

    [Fact]
    public async Task A_one_way_call_is_a_turn_like_any_other()
    {
        var grain = cluster.New<IPostboxGrain>();
        await grain.DropSlowly();
        await Journal.Of(grain).Has("begun");

        var ping = grain.Ping();
        ping.IsCompleted.Should().BeFalse();

        Door.Of(grain).Open();
        await ping.WaitFor("the call behind the one-way call");
    }

    [Fact]
    public async Task An_exception_of_a_one_way_call_is_not_seen_and_harms_nothing()
    {
        var grain = cluster.New<IPostboxGrain>();

        await grain.DropBroken();

        await Journal.Of(grain).Has("breaking");
        (await grain.Ping()).Should().Be("pong");
    }

    [Fact]
    public async Task A_one_way_call_may_be_a_value_task()
    {
        var grain = cluster.New<IPostboxGrain>();

        await grain.DropAsValueTask();

        await Journal.Of(grain).Has("dropped");
    }
}
