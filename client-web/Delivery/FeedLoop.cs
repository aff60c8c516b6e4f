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

    /// <summary>Runs until the reader leaves, falls behind, signs out, or loses access; the last two are looked at here.</summary>
    /// <param name="begin">Writes what the reader has missed; called when pushes already wait in the feed's queue.</param>
    /// <param name="handle">Writes what one item brings. False closes the feed.</param>
    /// <param name="mayStay">Whether the caller still has access.</param>
    public async Task RunWhile(
        HttpContext context, OpenFeed feed, Func<EventStream, Task> begin, Func<EventStream, FeedItem, Task<bool>> handle,
        Func<Task<bool>> mayStay)
    {
        using var ended = new CancellationTokenSource();
        var guard = CloseWithAccess(feed, SessionTickets.KeyHashOf(context.User), mayStay, ended.Token);
        try
        {
            await Run(context, feed, begin, handle);
        }
        finally
        {
            await ended.CancelAsync();
            await guard;
        }
    }

    /// <summary>As <see cref="RunWhile"/>, for a feed whose relay looks after access and closes it.</summary>
    public async Task Run(
        HttpContext context, OpenFeed feed, Func<EventStream, Task> begin, Func<EventStream, FeedItem, Task<bool>> handle)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, feed.Closed, Stopping(context));
        var stream = new EventStream(context, time, ended.Token);
        try
        {
            await stream.Begin();
            await begin(stream);
            await Flush(stream, feed);

            // Ended by completing the queue: a wait that could be cancelled by itself costs a registration for every frame.
            using var closing = ended.Token.UnsafeRegister(static ended => ((OpenFeed)ended!).Finish(), feed);
            while (await feed.WaitToRead(CancellationToken.None) && !ended.IsCancellationRequested)
            {
                // All that waits goes out together: whoever falls behind catches up with less work, not more.
                var goesOn = await WriteWaiting(feed, stream, handle);
                await Flush(stream, feed);
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

        if (feed.FellBehind)
        {
            DeliveryLog.ReaderFellBehind(logger);
            context.Abort();
        }
    }

    /// <summary>False if the feed is to be closed.</summary>
    private static async ValueTask<bool> WriteWaiting(OpenFeed feed, EventStream stream, Func<EventStream, FeedItem, Task<bool>> handle)
    {
        while (feed.TryRead(out var item))
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

    private static async ValueTask Flush(EventStream stream, OpenFeed feed)
    {
        await stream.Flush();
        feed.LastComment = stream.LastComment;
    }

    /// <summary>Closes the feed when the session or access is lost, or cannot be looked at. Ends with the feed.</summary>
    private async Task CloseWithAccess(OpenFeed feed, string keyHash, Func<Task<bool>> mayStay, CancellationToken ended)
    {
        try
        {
            using var timer = new PeriodicTimer(AccessPeriod, time);
            while (await timer.WaitForNextTickAsync(ended))
            {
                if (await sessions.Find(keyHash, time.Now()) is null || !await mayStay())
                {
                    feed.Close();
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
            feed.Close();
        }
    }
}
