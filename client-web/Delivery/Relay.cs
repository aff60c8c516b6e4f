using System.Collections.Immutable;
using System.Diagnostics;
using TherapyGroups.Clock;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>
/// Stands between one grain and the feeds that this process has open on it: one subscription, renewed every few seconds, however many
/// read. Pushes are hints; each renewal gives a tick to the feeds that need one, at which they read from storage whatever a lost push
/// left out.
/// </summary>
/// <param name="admitted">
/// Whose sessions, by the hash of their key, may go on reading: looked up once for all feeds, so often that lost access ends a feed
/// within 5 s. Null where feeds look after themselves.
/// </param>
public abstract class Relay(TimeProvider time, ILogger logger, Func<Task<IReadOnlySet<string>>>? admitted = null)
{
    private static readonly TimeSpan AccessPeriod = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource stop = new();
    private ImmutableArray<OpenFeed> feeds = [];
    private Task? started;

    /// <summary>The number of feeds that are attached. Changes only under the registry's lock.</summary>
    public int Attached => feeds.Length;

    protected ImmutableArray<OpenFeed> Feeds => feeds;

    public virtual void Attach(OpenFeed feed) => ImmutableInterlocked.Update(ref feeds, all => all.Add(feed));

    public void Detach(OpenFeed feed) => ImmutableInterlocked.Update(ref feeds, all => all.Remove(feed));

    /// <summary>Completes when the first subscription stands. Called under the registry's lock.</summary>
    public Task Start() => started ??= Begin();

    public void Stop() => stop.Cancel();

    /// <summary>Somebody has come whose coming changes what others may do.</summary>
    public virtual Task Arrived() => Task.CompletedTask;

    /// <summary>Subscribes or renews. Returns the head of what is watched, or 0.</summary>
    protected abstract Task<long> Renew();

    protected abstract Task Unsubscribe();

    /// <summary>Whether a tick would tell this feed anything, or keep it open.</summary>
    protected virtual bool NeedsTick(OpenFeed feed, long head, DateTimeOffset now) => true;

    protected void Push(FeedItem item) => Push([item]);

    /// <summary>Several at once, in their order.</summary>
    protected void Push(IReadOnlyList<FeedItem> several)
    {
        foreach (var feed in feeds)
        {
            feed.Push(several);
        }
    }

    private async Task Begin()
    {
        try
        {
            await Renew();
        }
        finally
        {
            // What goes on from here is no longer part of the request that began it.
            Activity.Current = null;

            // Also after a failure: the next renewal may succeed, and feeds that opened meanwhile need it.
            _ = KeepRenewing();
            if (admitted is not null)
            {
                _ = KeepLooking(admitted);
            }
        }
    }

    private async Task KeepRenewing()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(WatcherLimits.RenewalSeconds), time, stop.Token);
                Tick(await Renew());
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                DeliveryLog.RenewalFailed(logger, GetType().Name, failure.GetType().Name);

                // Feeds still keep their connections alive.
                Tick(0);
            }
        }

        await End();
    }

    private void Tick(long head)
    {
        IReadOnlyList<FeedItem> tick = [new FeedItem.Tick(head)];
        var now = time.Now();
        foreach (var feed in feeds)
        {
            if (NeedsTick(feed, head, now))
            {
                feed.Push(tick);
            }
        }
    }

    /// <summary>Closes the feeds whose readers have lost access, and all of them when it cannot be looked at.</summary>
    private async Task KeepLooking(Func<Task<IReadOnlySet<string>>> look)
    {
        using var timer = new PeriodicTimer(AccessPeriod, time);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stop.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            // Those that are open before the look: who came in meanwhile has just been let in at the door.
            var open = feeds;
            try
            {
                var may = await look();
                open = open.RemoveAll(feed => may.Contains(feed.KeyHash));
            }
            catch (Exception failure)
            {
                DeliveryLog.AccessNotKnown(logger, failure.GetType().Name);
            }

            foreach (var feed in open)
            {
                feed.Close();
            }
        }
    }

    private async Task End()
    {
        try
        {
            await Unsubscribe();
        }
        catch (Exception failure)
        {
            // The subscription lapses by itself.
            DeliveryLog.UnsubscribeFailed(logger, GetType().Name, failure.GetType().Name);
        }
    }
}
