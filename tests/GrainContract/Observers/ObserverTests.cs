using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Observers;

public sealed class ObserverTests(OrdinaryCluster cluster)
{
    // Orleans holds observers weakly.
    private readonly List<Listener> _alive = [];

    /// <summary>In whichever order: Orleans hands every message that crosses a connection to the thread pool.</summary>
    [Fact]
    public async Task Notices_all_arrive_while_nothing_fails()
    {
        var grain = cluster.New<IBellGrain>();
        var (listener, _) = await Subscribed(grain);

        await grain.Ring(200);

        await listener.Journal.HasLines(200);
        listener.Journal.Lines.Should().BeEquivalentTo(Enumerable.Range(0, 200).Select(Listener.Line));
    }

    [Fact]
    public async Task A_grain_does_not_wait_for_an_observer_that_is_slow_or_calls_it_back()
    {
        var grain = cluster.New<IBellGrain>();
        var calledBack = new TaskCompletionSource<int>();
        var (listener, _) = await Subscribed(grain, new Listener
        {
            AndThen = _ => calledBack.SetResult(grain.CountObservers().GetAwaiter().GetResult()),
        });

        await grain.Ring(1).WaitFor("a grain whose observer calls it back");

        await calledBack.Task.WaitFor("the observer's call to the grain");
        (await calledBack.Task).Should().Be(1);
        listener.Journal.Lines.Should().HaveCount(1);
    }

    [Fact]
    public async Task An_observer_that_throws_at_a_one_way_notice_gets_the_next_one_too()
    {
        var grain = cluster.New<IBellGrain>();
        var (listener, _) = await Subscribed(grain, new Listener { AndThen = _ => throw new InvalidOperationException("Deaf.") });

        await grain.Ring(2);

        await listener.Journal.HasLines(2);
        (await grain.CountObservers()).Should().Be(1);
    }

    [Fact]
    public async Task A_grain_can_await_what_an_observer_answers()
    {
        var grain = cluster.New<IBellGrain>();
        var (listener, _) = await Subscribed(grain);

        await grain.RingUntilAnswered(7);

        listener.Journal.Lines.Should().Equal(Listener.Line(7));
    }

    [Fact]
    public async Task An_observer_that_fails_to_answer_is_dropped_and_the_others_are_not()
    {
        var grain = cluster.New<IBellGrain>();
        await Subscribed(grain, new Listener { Answers = _ => throw new InvalidOperationException("Deaf.") });
        var (good, _) = await Subscribed(grain);

        await grain.RingUntilAnswered(1);
        (await grain.CountObservers()).Should().Be(1);

        await grain.RingUntilAnswered(2);
        good.Journal.Lines.Should().Equal(Listener.Line(1), Listener.Line(2));
    }

    [Fact]
    public async Task A_deleted_reference_gets_no_further_notices()
    {
        var grain = cluster.New<IBellGrain>();
        var (gone, reference) = await Subscribed(grain);
        var (other, _) = await Subscribed(grain);
        await grain.Ring(1);
        await gone.Journal.HasLines(1);

        cluster.Client.DeleteObjectReference<IBellObserver>(reference);
        await grain.Ring(3);

        await other.Journal.HasLines(4);
        gone.Journal.Lines.Should().HaveCount(1);
    }

    [Fact]
    public async Task Who_unsubscribes_is_not_notified()
    {
        var grain = cluster.New<IBellGrain>();
        var (gone, reference) = await Subscribed(grain);
        var (other, _) = await Subscribed(grain);

        await grain.Unsubscribe(reference);
        await grain.Ring(1);

        await other.Journal.HasLines(1);
        gone.Journal.Lines.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_subscribes_twice_is_notified_once()
    {
        var grain = cluster.New<IBellGrain>();
        var (listener, reference) = await Subscribed(grain);
        await grain.Subscribe(reference);

        await grain.RingUntilAnswered(1);

        (await grain.CountObservers()).Should().Be(1);
        listener.Journal.Lines.Should().HaveCount(1);
    }

    [Fact]
    public async Task Who_does_not_renew_is_dropped_and_who_renews_is_not()
    {
        var grain = cluster.New<IBellGrain>();
        var (forgetful, _) = await Subscribed(grain);
        var (faithful, reference) = await Subscribed(grain);

        await grain.MoveClock(TimeSpan.FromMinutes(6));
        await grain.Subscribe(reference);
        await grain.MoveClock(TimeSpan.FromMinutes(6));
        await grain.RingUntilAnswered(1);

        (await grain.CountObservers()).Should().Be(1);
        faithful.Journal.Lines.Should().HaveCount(1);
        forgetful.Journal.Lines.Should().BeEmpty();
    }

    private async Task<(Listener Listener, IBellObserver Reference)> Subscribed(IBellGrain grain, Listener? listener = null)
    {
        listener ??= new Listener();
        _alive.Add(listener);
        var reference = cluster.Client.CreateObjectReference<IBellObserver>(listener);
        await grain.Subscribe(reference);
        return (listener, reference);
    }
}
