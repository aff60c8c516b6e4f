using System.Diagnostics;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>
/// Passes on what is told about one room: at once, or, where the next comes sooner than the pace of this process allows, together with it.
/// In the order in which it is told. The first is never held back, so that only where much is written anybody waits.
/// </summary>
/// <param name="push">Passes on one or more.</param>
public sealed class Gathering(DeliveryPace pace, TimeProvider time, Action<IReadOnlyList<FeedItem>> push)
{
    private readonly Lock gate = new();

    /// <summary>What waits; null while nothing has to.</summary>
    private List<FeedItem>? waiting;

    /// <summary>Whether what is told now waits.</summary>
    public bool IsUnderWay
    {
        get
        {
            lock (gate)
            {
                return waiting is not null;
            }
        }
    }

    /// <summary>To be called for one after the other.</summary>
    public void Tell(FeedItem item)
    {
        var period = pace.Gathering;
        lock (gate)
        {
            if (waiting is not null)
            {
                waiting.Add(item);
                return;
            }

            waiting = period > TimeSpan.Zero ? [] : null;
        }

        try
        {
            push([item]);
        }
        finally
        {
            if (period > TimeSpan.Zero)
            {
                _ = PassOn(period);
            }
        }
    }

    /// <summary>Passes on what has come, again and again, until nothing more does.</summary>
    private async Task PassOn(TimeSpan period)
    {
        // What goes on from here is no longer part of the call that began it.
        Activity.Current = null;
        while (true)
        {
            await Task.Delay(period, time, CancellationToken.None);
            if (Gathered() is not { } all)
            {
                return;
            }

            try
            {
                push(all);
            }
            catch
            {
                // Whoever was not told sees a gap and reads the log; what comes next must not wait for ever.
                lock (gate)
                {
                    waiting = null;
                }

                throw;
            }

            period = pace.Gathering;
        }
    }

    /// <summary>What waits, taken away; null if nothing does: then the next is passed on at once.</summary>
    private List<FeedItem>? Gathered()
    {
        lock (gate)
        {
            var all = waiting is { Count: > 0 } some ? some : null;
            waiting = all is null ? null : [];
            return all;
        }
    }
}
