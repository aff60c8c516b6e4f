using Microsoft.Extensions.Logging.Abstractions;
using TherapyGroups.ClientWeb.Delivery;

namespace TherapyGroups.Tests.Server.Feeds;

/// <summary>A room's relay looks after the access of all its readers at once, under virtual time.</summary>
public sealed class RelayAccessTests : IDisposable
{
    private static readonly TimeSpan LostWithin = TimeSpan.FromSeconds(5);

    private readonly VirtualTime time = new();
    private readonly OpenFeed ana = new(keyHash: "ana");
    private readonly OpenFeed ben = new(keyHash: "ben");

    public void Dispose()
    {
        ana.Dispose();
        ben.Dispose();
    }

    [Fact]
    public async Task Who_lost_access_is_closed_within_five_seconds_and_the_others_stay()
    {
        IReadOnlySet<string> admitted = new HashSet<string> { "ana", "ben" };
        var relay = new QuietRelay(time, () => Task.FromResult(admitted));
        await Open(relay, ana, ben);
        time.Advance(TimeSpan.FromMinutes(1));
        (ana.Closed.IsCancellationRequested, ben.Closed.IsCancellationRequested).Should().Be((false, false));

        admitted = new HashSet<string> { "ben" };
        time.Advance(LostWithin);

        await Eventually.Holds("Ana's feed to be closed", () => ana.Closed.IsCancellationRequested);
        (ana.FellBehind, ben.Closed.IsCancellationRequested).Should().Be((false, false));
        relay.Stop();
    }

    [Fact]
    public async Task When_access_cannot_be_looked_at_all_are_closed_and_come_back_through_the_door()
    {
        var relay = new QuietRelay(time, () => Task.FromException<IReadOnlySet<string>>(new InvalidOperationException("not now")));
        await Open(relay, ana, ben);

        time.Advance(LostWithin);

        await Eventually.Holds("both to be closed", () => ana.Closed.IsCancellationRequested && ben.Closed.IsCancellationRequested);
        relay.Stop();
    }

    [Fact]
    public async Task Who_comes_in_while_access_is_looked_at_is_not_held_to_the_older_answer()
    {
        var looks = new TaskCompletionSource<IReadOnlySet<string>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new TaskCompletionSource();
        var relay = new QuietRelay(time, () =>
        {
            asked.TrySetResult();
            return looks.Task;
        });
        await Open(relay, ana);
        time.Advance(LostWithin);
        await asked.Task;

        relay.Attach(ben);
        looks.SetResult(new HashSet<string>());

        await Eventually.Holds("Ana's feed to be closed", () => ana.Closed.IsCancellationRequested);
        ben.Closed.IsCancellationRequested.Should().BeFalse();
        relay.Stop();
    }

    private static async Task Open(QuietRelay relay, params OpenFeed[] feeds)
    {
        Array.ForEach(feeds, relay.Attach);
        await relay.Start();
    }

    /// <summary>A relay whose grain has nothing to say.</summary>
    private sealed class QuietRelay(TimeProvider time, Func<Task<IReadOnlySet<string>>> admitted)
        : Relay(time, NullLogger.Instance, admitted)
    {
        protected override Task<long> Renew() => Task.FromResult(0L);

        protected override bool NeedsTick(OpenFeed feed, long head, DateTimeOffset now) => false;

        protected override Task Unsubscribe() => Task.CompletedTask;
    }
}
