using Microsoft.Extensions.Hosting;
using TherapyGroups.ClientWeb.Delivery;
using TherapyGroups.Tests.Server.Accounts;

namespace TherapyGroups.Tests.Server.Feeds;

/// <summary>A room's news is passed on at once, or together while this process does not keep up; all of it, and in order.</summary>
public sealed class GatheringTests
{
    private readonly VirtualTime time = new();
    private readonly DeliveryPace pace = new();
    private readonly List<IReadOnlyList<FeedItem>> passedOn = [];
    private readonly Gathering gathering;
    private volatile bool fails;

    public GatheringTests()
    {
        gathering = new Gathering(pace, time, items =>
        {
            if (fails)
            {
                throw new InvalidOperationException("not now");
            }

            lock (passedOn)
            {
                passedOn.Add(items);
            }
        });
    }

    [Fact]
    public void A_server_that_keeps_up_gathers_nothing()
    {
        Waiting(12);

        Tell(1, 2, 3);

        pace.Gathering.Should().Be(TimeSpan.Zero);
        Told().Should().Equal("1", "2", "3");
    }

    [Fact]
    public async Task One_that_does_not_passes_the_first_on_at_once_and_what_follows_together()
    {
        Waiting(5_000);
        Tell(1, 2, 3);
        Told().Should().Equal("1");

        time.Advance(pace.Gathering);
        await Eventually.Holds("the rest to come", () => Told().Count == 2);
        Told().Should().Equal("1", "2 3");

        Tell(4);
        time.Advance(pace.Gathering);
        await Eventually.Holds("what came after", () => Told().Count == 3);
        Told().Should().Equal("1", "2 3", "4");
    }

    [Fact]
    public async Task A_room_in_which_little_is_written_never_waits()
    {
        Waiting(5_000);
        for (var seq = 1; seq <= 5; seq++)
        {
            Tell(seq);
            Told().Should().HaveCount(seq);
            await Quiet();
        }
    }

    [Fact]
    public async Task Nobody_waits_longer_than_a_tenth_of_a_second_and_no_more_when_it_is_over()
    {
        Waiting(1_000_000);
        pace.Gathering.Should().Be(TimeSpan.FromMilliseconds(100));
        Tell(1);
        await Quiet();

        Waiting(0);

        pace.Gathering.Should().Be(TimeSpan.Zero);
        Tell(2, 3);
        Told().Should().Equal("1", "2", "3");
    }

    [Fact]
    public async Task A_failure_to_pass_on_holds_nothing_back_that_comes_later()
    {
        Waiting(5_000);
        Tell(1, 2);
        fails = true;
        await Quiet();
        FluentActions.Invoking(() => Tell(3)).Should().Throw<InvalidOperationException>();
        await Quiet();
        fails = false;

        Tell(4);

        Told().Should().Equal("1", "4");
    }

    [Fact]
    public async Task The_product_looks_at_how_much_work_waits_and_tells_its_rooms()
    {
        await using var product = new InProcess(_ => { });

        product.Get<IEnumerable<IHostedService>>().OfType<DeliveryPaceWatch>().Should().ContainSingle();
        product.Get<DeliveryPace>().Should().BeSameAs(product.Get<DeliveryPace>(), "the watch and the rooms share one");
    }

    [Fact]
    public void One_pause_does_not_count_as_falling_behind()
    {
        Waiting(3);

        pace.Note(300);

        pace.Gathering.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void A_feed_reads_what_was_pushed_together_one_by_one()
    {
        using var feed = new OpenFeed();
        feed.Push(Item(1));
        feed.Push([Item(2), Item(3)]);
        feed.Push([]);
        feed.Push(Item(4));

        var read = new List<long>();
        while (feed.TryRead(out var item))
        {
            read.Add(((FeedItem.Happened)item).Seq);
        }

        read.Should().Equal(1, 2, 3, 4);
    }

    /// <summary>For two seconds so much work waits for a thread.</summary>
    private void Waiting(long count)
    {
        for (var look = 0; look < 80; look++)
        {
            pace.Note(count);
        }
    }

    private void Tell(params IEnumerable<long> seqs)
    {
        foreach (var seq in seqs)
        {
            gathering.Tell(Item(seq));
        }
    }

    /// <summary>Until nothing is gathered any more.</summary>
    private async Task Quiet()
    {
        time.Advance(DeliveryPace.GatheringMax);
        await Eventually.Holds("the room to be quiet", () => !gathering.IsUnderWay);
    }

    private List<string> Told()
    {
        lock (passedOn)
        {
            return [.. passedOn.Select(items => string.Join(' ', items.Cast<FeedItem.Happened>().Select(item => item.Seq)))];
        }
    }

    private static FeedItem.Happened Item(long seq) => new(seq, ReadOnlyMemory<byte>.Empty, null);
}
