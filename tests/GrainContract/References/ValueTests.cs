using System.Collections.Immutable;
using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.References;

public sealed class ValueTests(OrdinaryCluster cluster)
{
    private static readonly Letter Sample = new()
    {
        Room = new RoomId("room"),
        Text = "I could not sleep. 🌙",
        Mood = Mood.Low,
        At = new DateTimeOffset(2031, 5, 4, 3, 2, 1, TimeSpan.FromHours(2)),
        Took = TimeSpan.FromMilliseconds(1.5),
        MessageId = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
        Weight = 0.1,
        Seq = 42,
        Words = ["I", "could"],
        Rooms = [new RoomId("a"), new RoomId("b")],
        Counts = ImmutableDictionary<string, int>.Empty.Add("I", 1),
        Reply = new Accepted(42),
    };

    [Fact]
    public async Task A_record_crosses_whole()
    {
        (await cluster.New<IPostGrain>().Echo(Sample)).Should().BeEquivalentTo(Sample, options => options.RespectingRuntimeTypes());
    }

    [Fact]
    public async Task A_case_of_a_closed_record_crosses_as_itself()
    {
        var refused = Sample with { Reply = new Refused("full"), Note = null, Seq = null };

        (await cluster.New<IPostGrain>().Echo(refused))!.Reply.Should().Be(new Refused("full"));
    }

    [Fact]
    public async Task Null_is_a_result_like_any_other()
    {
        (await cluster.New<IPostGrain>().Echo(null)).Should().BeNull();
    }

    [Fact]
    public async Task A_list_crosses_in_order()
    {
        Letter[] letters = [Sample, Sample with { Text = "second" }];

        (await cluster.New<IPostGrain>().EchoList(letters)).Select(letter => letter.Text).Should().Equal(Sample.Text, "second");
    }

    [Fact]
    public async Task A_megabyte_crosses_whole()
    {
        var bytes = Enumerable.Range(0, 1 << 20).Select(number => (byte)(number * 31)).ToImmutableArray();

        var echoed = await cluster.New<IPostGrain>().EchoBytes(bytes);

        echoed.SequenceEqual(bytes).Should().BeTrue();
    }
}
