using System.Globalization;
using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Ordering;

/// <summary>
/// Who wants an order awaits. Nothing may be built on more: Orleans hands every message that crosses a connection to the thread
/// pool, so calls that are not awaited, and observers' notices, overtake each other there. (The embedded engine keeps them in order.)
/// </summary>
public sealed class OrderTests(OrdinaryCluster cluster)
{
    private static readonly IReadOnlyList<string> Numbers =
        Enumerable.Range(0, 300).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();

    [Fact]
    public async Task Calls_that_are_awaited_run_in_that_order()
    {
        var tape = cluster.New<ITapeGrain>();
        for (var number = 0; number < Numbers.Count; number++)
        {
            await tape.Record(number);
        }

        Journal.Of(tape).Lines.Should().Equal(Numbers);
    }

    [Fact]
    public async Task Calls_that_are_not_awaited_all_arrive()
    {
        var tape = cluster.New<ITapeGrain>();

        await Task.WhenAll(Enumerable.Range(0, Numbers.Count).Select(tape.Record));

        Journal.Of(tape).Lines.Should().BeEquivalentTo(Numbers);
    }

    [Fact]
    public async Task Calls_of_one_grain_to_another_all_arrive()
    {
        var tape = cluster.New<ITapeGrain>();

        await cluster.New<ITapeGrain>().Dictate(tape, Numbers.Count);

        Journal.Of(tape).Lines.Should().BeEquivalentTo(Numbers);
    }

    [Fact]
    public async Task One_way_calls_all_arrive_while_nothing_fails()
    {
        var tape = cluster.New<ITapeGrain>();
        for (var number = 0; number < Numbers.Count; number++)
        {
            await tape.RecordOneWay(number);
        }

        await Journal.Of(tape).HasLines(Numbers.Count);
        Journal.Of(tape).Lines.Should().BeEquivalentTo(Numbers);
    }
}
