using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Interleaving;

public sealed class InterleavingTests(OrdinaryCluster cluster)
{
    [Fact]
    public async Task An_ordinary_call_waits_until_the_one_before_it_has_ended()
    {
        var (grain, slow) = await Begin(library => library.WriteSlowly(), "slow write");

        var second = grain.Write();
        // This one does interleave: when it is back, the second call has had its chance.
        await grain.Look();
        Door.Of(grain).Open();

        await Task.WhenAll(slow, second).WaitFor("both calls");
        Journal.Of(grain).Lines.Should().Equal("slow write", "look", "slow write ended", "write");
    }

    [Fact]
    public async Task An_always_interleaving_call_runs_while_another_call_waits()
    {
        var (grain, slow) = await Begin(library => library.WriteSlowly(), "slow write");

        await grain.Look().WaitFor("the call that interleaves");

        Door.Of(grain).Open();
        await slow.WaitFor("the call that waited");
    }

    [Fact]
    public async Task A_read_runs_while_another_read_waits()
    {
        var (grain, slow) = await Begin(library => library.ReadSlowly(), "slow read");

        await grain.Read().WaitFor("the second read");

        Door.Of(grain).Open();
        await slow.WaitFor("the first read");
    }

    [Fact]
    public async Task A_write_waits_for_a_read_to_end()
    {
        var (grain, slow) = await Begin(library => library.ReadSlowly(), "slow read");

        var write = grain.Write();
        await grain.Look();
        Door.Of(grain).Open();

        await Task.WhenAll(slow, write).WaitFor("the read and the write");
        Journal.Of(grain).Lines.Should().Equal("slow read", "look", "slow read ended", "write");
    }

    [Fact]
    public async Task A_read_waits_for_a_write_to_end()
    {
        var (grain, slow) = await Begin(library => library.WriteSlowly(), "slow write");

        var read = grain.Read();
        await grain.Look();
        Door.Of(grain).Open();

        await Task.WhenAll(slow, read).WaitFor("the write and the read");
        Journal.Of(grain).Lines.Should().Equal("slow write", "look", "slow write ended", "read");
    }

    private async Task<(ILibraryGrain Grain, Task Slow)> Begin(Func<ILibraryGrain, Task> call, string firstLine)
    {
        var grain = cluster.New<ILibraryGrain>();
        var slow = call(grain);
        await Journal.Of(grain).Has(firstLine);
        return (grain, slow);
    }
}
