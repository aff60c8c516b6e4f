using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.Clock;
using TherapyGroups.Members;
using TherapyGroups.Storage;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>Serves one open feed from its first byte to its last.</summary>
public sealed class FeedLoop(ISessionBook sessions, TimeProvider time, ILogger<FeedLoop> logger)
{
    /// <summary>
    /// Runs until the reader leaves, falls behind, signs out, or loses access, which is looked at on every tick.
    /// </summary>
    /// <param name="begin">Writes what the reader has missed; called when pushes already wait in the feed's queue.</param>
    /// <param name="handle">Writes what one item brings. False closes the feed.</param>
    /// <param name="mayStay">Whether the caller still has access.</param>
    public async Task Run(
        HttpContext context, OpenFeed feed, Func<EventStream, Task> begin, Func<EventStream, FeedItem, Task<bool>> handle,
        Func<Task<bool>> mayStay)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, feed.Overflowed, Stopping(context));
        var stream = new EventStream(context, time, ended.Token);
        try
        {
            await stream.Begin();
            await begin(stream);
            await foreach (var item in feed.Items.ReadAllAsync(ended.Token))
            {
                if (item is FeedItem.Tick)
                {
                    if (!await HasAccess(context, mayStay))
                    {
                        return;
                    }

                    await stream.KeepOpen();
                }

                if (!await handle(stream, item))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The reader left, or the server stops; both resume from the log.
        }
        catch (StorageUnavailableException)
        {
            // The stream ends; the browser comes back with the last id it has.
        }

        if (feed.Overflowed.IsCancellationRequested)
        {
            DeliveryLog.ReaderFellBehind(logger);
            context.Abort();
        }
    }

    private static CancellationToken Stopping(HttpContext context) =>
        context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    private async Task<bool> HasAccess(HttpContext context, Func<Task<bool>> mayStay)
    {
        var keyHash = context.User.FindFirst(SessionTickets.KeyHashClaim)?.Value ?? "";
        return await sessions.Find(keyHash, time.Now()) is not null && await mayStay();
    }
}
