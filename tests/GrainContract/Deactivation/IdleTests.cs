using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Deactivation;

public sealed class IdleTests(ForgetfulCluster cluster) : IClassFixture<ForgetfulCluster>
{
    [Fact]
    public async Task A_grain_that_nobody_calls_is_deactivated_and_the_next_call_activates_it_again()
    {
        var grain = cluster.New<IRestlessGrain>();
        await grain.Note("called");

        await Journal.Of(grain).Has("deactivated");

        await grain.Note("called again");
        Journal.Of(grain).Lines.Should().StartWith(
            ["activated", "called", "deactivating: ActivationIdle", "deactivated", "activated", "called again"]);
    }
}
