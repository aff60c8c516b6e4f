using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Cancellation;

public sealed class CancellationTests(OrdinaryCluster cluster)
{
    [Fact]
    public async Task A_grain_hears_on_its_own_turn_that_its_caller_cancelled()
    {
        var grain = cluster.New<IPatientGrain>();
        using var caller = new CancellationTokenSource();
        var waiting = () => grain.WaitForCancellation(caller.Token);
        var call = waiting.Should().ThrowAsync<OperationCanceledException>();
        await Journal.Of(grain).Has("waiting");

        await caller.CancelAsync();

        await call.WaitFor("the cancelled call");
        await Journal.Of(grain).HasLines(2);
        Journal.Of(grain).Lines.Should().Equal("waiting", "cancelled on a turn");
    }

    [Fact]
    public async Task A_cancellation_passes_through_a_grain_to_the_next()
    {
        var (first, second) = (cluster.New<IPatientGrain>(), cluster.New<IPatientGrain>());
        using var caller = new CancellationTokenSource();
        var asking = () => first.AskToWait(second, caller.Token);
        var call = asking.Should().ThrowAsync<OperationCanceledException>();
        await Journal.Of(second).Has("waiting");

        await caller.CancelAsync();

        await call.WaitFor("the cancelled call");
        await Journal.Of(second).Has("cancelled on a turn");
    }

    /// <summary>Whether the grain still runs the call is a matter of luck: the cancellation is a message of its own.</summary>
    [Fact]
    public async Task A_caller_that_cancels_does_not_wait_for_a_grain_that_is_busy()
    {
        var grain = cluster.New<IPatientGrain>();
        var holding = grain.HoldTheDoor();
        await Journal.Of(grain).Has("holding");
        using var caller = new CancellationTokenSource();
        var noting = () => grain.Note("perhaps", caller.Token);
        var call = noting.Should().ThrowAsync<OperationCanceledException>();

        await caller.CancelAsync();

        await call.WaitFor("the cancelled call");
        Door.Of(grain).Open();
        await holding.WaitFor("the call before it");
    }

    [Fact]
    public async Task A_call_with_a_token_that_is_cancelled_already_is_not_made()
    {
        var grain = cluster.New<IPatientGrain>();
        var call = async () => await grain.Note("never", new CancellationToken(canceled: true));

        await call.Should().ThrowAsync<OperationCanceledException>();

        await grain.Note("after", CancellationToken.None);
        Journal.Of(grain).Lines.Should().Equal("after");
    }
}
