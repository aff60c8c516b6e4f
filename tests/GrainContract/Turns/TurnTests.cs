using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Turns;

public sealed class TurnTests(OrdinaryCluster cluster)
{
    [Fact]
    public async Task A_grain_runs_one_turn_at_a_time()
    {
        var grain = cluster.New<ICounterGrain>();

        var wereAlone = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => grain.Jostle(200)));

        wereAlone.Should().AllBeEquivalentTo(true);
    }

    [Fact]
    public async Task A_call_starts_only_when_the_previous_one_has_ended()
    {
        var grain = cluster.New<ICounterGrain>();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => grain.Add()));

        (await grain.Read()).Should().Be(200);
    }

    [Fact]
    public async Task Code_after_an_await_is_back_on_the_grain()
    {
        (await cluster.New<ICounterGrain>().StaysOnItsScheduler()).Should().BeTrue();
    }

    [Fact]
    public async Task One_key_is_one_grain_whose_state_lasts_between_calls()
    {
        var grain = cluster.New<ICounterGrain>();
        await grain.Add();
        await cluster.Client.GetGrain<ICounterGrain>(grain.GetPrimaryKeyString()).Add();

        (await grain.Read()).Should().Be(2);
        (await cluster.New<ICounterGrain>().Read()).Should().Be(0);
    }

    [Fact]
    public async Task A_grain_that_waits_does_not_hold_up_another()
    {
        var waiting = cluster.New<ICounterGrain>();
        var call = waiting.WaitAtTheDoor();
        await Journal.Of(waiting).Has("waiting");

        await cluster.New<ICounterGrain>().Add().WaitFor("a call to another grain");

        Door.Of(waiting).Open();
        await call.WaitFor("the call that waited");
    }
}
