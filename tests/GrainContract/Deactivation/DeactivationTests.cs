using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Deactivation;

public sealed class DeactivationTests(OrdinaryCluster cluster)
{
    [Fact]
    public async Task Deactivation_waits_for_the_call_that_asked_for_it_and_ends_before_the_next_activation_begins()
    {
        var grain = cluster.New<IRestlessGrain>();
        var leaving = grain.LeaveSlowly();
        await Journal.Of(grain).Has("leaving");

        var next = grain.Note("next");
        Door.Of(grain).Open();

        await Task.WhenAll(leaving, next).WaitFor("the call that asked to leave and the one behind it");
        Journal.Of(grain).Lines.Should().Equal(
            "activated", "leaving", "left", "deactivating: ApplicationRequested", "deactivated", "activated", "next");
    }

    /// <summary>Once: a call that meets a third deactivation in a row is rejected by Orleans, and its caller hears so.</summary>
    [Fact]
    public async Task No_call_that_waits_is_lost_when_a_grain_is_deactivated()
    {
        var grain = cluster.New<IRestlessGrain>();
        var leaving = grain.LeaveSlowly();
        await Journal.Of(grain).Has("leaving");

        var calls = Task.WhenAll(Enumerable.Range(0, 50).Select(number => grain.Note($"call {number}")));
        Door.Of(grain).Open();

        await Task.WhenAll(leaving, calls).WaitFor("50 calls behind the one that asked to leave");
        Journal.Of(grain).Lines.Where(line => line.StartsWith("call", StringComparison.Ordinal))
            .Should().HaveCount(50).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_deactivation_that_fails_is_a_deactivation_all_the_same()
    {
        var grain = cluster.New<IRestlessGrain>();
        await grain.LeaveBroken();

        await grain.Note("next").WaitFor("a call after the deactivation failed");

        Journal.Of(grain).Lines.Should().EndWith(["deactivated", "activated", "next"]);
    }
}
