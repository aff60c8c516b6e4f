using TherapyGroups.Tests.GrainContract.Exceptions;
using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Activation;

public sealed class ActivationTests(OrdinaryCluster cluster)
{
    [Fact]
    public async Task A_grain_is_activated_by_its_first_call_and_not_before()
    {
        var grain = cluster.New<IWakingGrain>();
        Journal.Of(grain).Lines.Should().BeEmpty();

        await Task.WhenAll(grain.Call(), grain.Call());

        Journal.Of(grain).Lines.Should().Equal("activating", "active", "called", "called");
    }

    [Fact]
    public async Task A_grain_is_given_the_services_that_its_constructor_asks_for()
    {
        (await cluster.New<IWakingGrain>().Call()).Should().Be("good evening");
    }

    [Fact]
    public async Task A_failed_activation_fails_the_call_and_the_next_call_tries_again()
    {
        var grain = cluster.New<IReluctantGrain>();
        var first = () => grain.Call();
        await first.Should().ThrowExactlyAsync<HauntedRoomException>().WithMessage("Not yet.");

        Door.Of(grain).Open();
        await grain.Call().WaitFor("a call after the activation failed");

        Journal.Of(grain).Lines.Should().Equal("called");
    }
}
