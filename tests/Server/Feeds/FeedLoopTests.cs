using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.ClientWeb.Delivery;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Server.Feeds;

/// <summary>The loop of an open feed under virtual time: five seconds are five seconds here, however busy the machine is.</summary>
public sealed class FeedLoopTests : IDisposable
{
    private const string KeyHash = "hash";
    private static readonly MemberId Ana = new("ana");
    private static readonly TimeSpan LostWithin = TimeSpan.FromSeconds(5);

    private readonly StorageFixture storage = new();
    private readonly OpenFeed feed = new();

    public void Dispose()
    {
        feed.Dispose();
        storage.Dispose();
    }

    [Fact]
    public async Task A_feed_whose_session_has_ended_is_over_within_five_seconds()
    {
        var running = await Begin(Stream.Null, () => true);

        await storage.Books.Sessions.End(KeyHash);
        storage.Time.Advance(LostWithin);

        await Eventually.Holds("the feed to end", () => running.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_feed_whose_reader_has_lost_their_seat_is_over_within_five_seconds()
    {
        var maySee = true;
        var running = await Begin(Stream.Null, () => maySee);

        maySee = false;
        storage.Time.Advance(LostWithin);

        await Eventually.Holds("the feed to end", () => running.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Also_one_whose_reader_takes_nothing_and_whose_relay_has_nothing_to_say()
    {
        var running = await Begin(new StuckStream(), () => true);

        await storage.Books.Sessions.End(KeyHash);
        storage.Time.Advance(LostWithin);

        await Eventually.Holds("the feed to end", () => running.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_feed_whose_access_cannot_be_looked_at_is_over()
    {
        var running = await Begin(Stream.Null, () => throw new InvalidOperationException("not now"));

        storage.Time.Advance(LostWithin);

        await Eventually.Holds("the feed to end", () => running.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_feed_with_access_goes_on()
    {
        var looks = 0;
        var running = await Begin(Stream.Null, () => ++looks > 0);

        for (var second = 1; second <= 20; second++)
        {
            storage.Time.Advance(TimeSpan.FromSeconds(3));
            await Eventually.Holds("access to be looked at", () => looks >= second);
        }

        running.IsCompleted.Should().BeFalse();
        await storage.Books.Sessions.End(KeyHash);
        storage.Time.Advance(LostWithin);
        await Eventually.Holds("the feed to end", () => running.IsCompletedSuccessfully);
    }

    private async Task<Task> Begin(Stream body, Func<bool> mayStay)
    {
        var now = storage.Time.GetUtcNow();
        await storage.Books.Sessions.Open(KeyHash, Ana, now, now.AddHours(12));
        var services = new ServiceCollection().AddSingleton<IHostApplicationLifetime, NeverStops>().BuildServiceProvider();
        var context = new DefaultHttpContext { User = SessionTickets.Principal(Ana, KeyHash), RequestServices = services };
        context.Response.Body = body;
        var loop = new FeedLoop(storage.Books.Sessions, storage.Time, NullLogger<FeedLoop>.Instance);
        return loop.RunWhile(
            context, feed, stream => stream.Write(new byte[1 << 20]), (_, _) => Task.FromResult(true), () => Task.FromResult(mayStay()));
    }

    private sealed class NeverStops : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
            // Nothing runs here that could stop.
        }
    }

    /// <summary>A connection whose other end reads nothing.</summary>
    private sealed class StuckStream : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);

        public override Task FlushAsync(CancellationToken cancellationToken) =>
            Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }
}
