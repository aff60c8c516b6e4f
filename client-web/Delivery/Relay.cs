using System.Collections.Immutable;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>
/// Stands between one grain and the feeds that this process has open on it: one subscription, renewed every few seconds, however many
/// read. Pushes are hints; each renewal gives the feeds a tick, at which they read from storage whatever a lost push left out.
/// </summary>
public abstract class Relay(TimeProvider time, ILogger logger)
{
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

    /// <summary>Subscribes or renews. Returns the head of what is watched, or 0.</summary>
    protected abstract Task<long> Renew();

    protected abstract Task Unsubscribe();

    protected void Push(FeedItem item)
    {
        foreach (var feed in feeds)
        {
            feed.Push(item);
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
            // Also after a failure: the next renewal may succeed, and feeds that opened meanwhile need it.
            _ = KeepRenewing();
        }
    }

    private async Task KeepRenewing()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(WatcherLimits.RenewalSeconds), time, stop.Token);
                Push(new FeedItem.Tick(await Renew()));
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                DeliveryLog.RenewalFailed(logger, GetType().Name, failure.GetType().Name);

                // Feeds still check access and keep their connections alive.
                Push(new FeedItem.Tick(0));
            }
        }

        await End();
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
