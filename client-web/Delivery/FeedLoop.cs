using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.Clock;
using TherapyGroups.Members;
using TherapyGroups.Storage;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>Serves one open feed from its first byte to its last.</summary>
public sealed class FeedLoop(ISessionBook sessions, TimeProvider time, ILogger<FeedLoop> logger)
{
    /// <summary>Access is looked at so often, whatever the reader and the rest of the server are doing: lost, it ends within 5 s.</summary>
    private static readonly TimeSpan AccessPeriod = TimeSpan.FromSeconds(3);

    /// <summary>Runs until the reader leaves, falls behind, signs out, or loses access.</summary>
    /// <param name="begin">Writes what the reader has missed; called when pushes already wait in the feed's queue.</param>
    /// <param name="handle">Writes what one item brings. False closes the feed.</param>
    /// <param name="mayStay">Whether the caller still has access.</param>
    public Task Run(
        HttpContext context, OpenFeed feed, Func<EventStream, Task> begin, Func<EventStream, FeedItem, Task<bool>> handle,
        Func<Task<bool>> mayStay) => RunWhile(
            context, feed, begin, handle,
            async keyHash => await sessions.Find(keyHash, time.Now()) is not null && await mayStay());

    /// <summary>As <see cref="Run"/>, for a caller that looks at the session by itself.</summary>
    /// <param name="hasAccess">Whether the session, named by the hash of its key, is open and has access.</param>
    public async Task RunWhile(
        HttpContext context, OpenFeed feed, Func<EventStream, Task> begin, Func<EventStream, FeedItem, Task<bool>> handle,
        Func<string, Task<bool>> hasAccess)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, feed.Overflowed, Stopping(context));
        var guard = EndWithAccess(SessionTickets.KeyHashOf(context.User), hasAccess, ended);
        var stream = new EventStream(context, time, ended.Token);
        try
        {
            await stream.Begin();
            await begin(stream);
            await stream.Flush();
            while (await feed.Items.WaitToReadAsync(ended.Token))
            {
                // All that waits goes out together: whoever falls behind catches up with less work, not more.
                var goesOn = await WriteWaiting(feed, stream, handle);
                await stream.Flush();
                if (!goesOn)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The reader left or lost access, or the server stops; who may come back resumes from the log.
        }
        catch (StorageUnavailableException)
        {
            // The stream ends; the browser comes back with the last id it has.
        }
        finally
        {
            await ended.CancelAsync();
            await guard;
        }

        if (feed.Overflowed.IsCancellationRequested)
        {
            DeliveryLog.ReaderFellBehind(logger);
            context.Abort();
        }
    }

    /// <summary>False if the feed is to be closed.</summary>
    private static async ValueTask<bool> WriteWaiting(OpenFeed feed, EventStream stream, Func<EventStream, FeedItem, Task<bool>> handle)
    {
        while (feed.Items.TryRead(out var item))
        {
            if (item is FeedItem.Tick)
            {
                await stream.KeepOpen();
            }

            if (!await handle(stream, item))
            {
                return false;
            }
        }

        return true;
    }

    private static CancellationToken Stopping(HttpContext context) =>
        context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    /// <summary>Cancels the feed when access is lost, or cannot be looked at. Ends with the feed.</summary>
    private async Task EndWithAccess(string keyHash, Func<string, Task<bool>> hasAccess, CancellationTokenSource ended)
    {
        try
        {
            using var timer = new PeriodicTimer(AccessPeriod, time);
            while (await timer.WaitForNextTickAsync(ended.Token))
            {
                if (!await hasAccess(keyHash))
                {
                    await ended.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The feed has ended.
        }
        catch (Exception failure)
        {
            DeliveryLog.AccessNotKnown(logger, failure.GetType().Name);
            await ended.CancelAsync();
        }
    }
}
