namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>
/// How long a room's news is gathered before it is sent on. Nothing while this process keeps up. When work waits for a thread, what costs
/// most is that every message goes to every reader by itself; two or five sent together cost little more than one, to us and to whoever
/// reads. So where people write faster than that, they wait a tenth of a second at most, rather than all of them ever longer.
/// </summary>
public sealed class DeliveryPace
{
    /// <summary>Nobody waits longer than this for others' words.</summary>
    public static readonly TimeSpan GatheringMax = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Pieces of work that may wait for a thread, on average, before anything is gathered. A dozen wait now and then on a server that
    /// keeps up; hundreds on one that does not.
    /// </summary>
    private const double WaitingMax = 40;

    /// <summary>From here on up, gathering lasts its longest.</summary>
    private const double WaitingMost = 200;

    /// <summary>More does not count, or it would be remembered for long after it is over.</summary>
    private const double WaitingCounted = 2 * WaitingMost;

    /// <summary>
    /// The share of the newest number in the average: it follows within half a second, and one pause for a collection does not move it far.
    /// </summary>
    private const double NewestShare = 0.1;

    private double waiting;
    private long gatheringTicks;

    /// <summary>How long to gather now.</summary>
    public TimeSpan Gathering => new(Volatile.Read(ref gatheringTicks));

    /// <summary>Takes note of how many pieces of work wait for a thread. To be called by one thread, every 25 ms.</summary>
    public void Note(long now)
    {
        waiting += NewestShare * (Math.Min(now, WaitingCounted) - waiting);
        var share = Math.Clamp((waiting - WaitingMax) / (WaitingMost - WaitingMax), 0, 1);
        Volatile.Write(ref gatheringTicks, (long)(share * GatheringMax.Ticks));
    }
}
