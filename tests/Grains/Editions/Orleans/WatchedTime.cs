using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Editions;

/// <summary>
/// Virtual time that goes on by a hundred nanoseconds whenever somebody looks, as time does, but never by a millisecond: for what is left
/// below one, the runtime looks at the clock until it has passed, and would look for ever.
/// </summary>
internal sealed class WatchedTime(VirtualTime time) : TimeProvider
{
    private const long LooksMax = TimeSpan.TicksPerMillisecond - 1;

    private long seen;
    private long looks;

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        var now = time.GetUtcNow();
        return now.AddTicks(Look(now.UtcTicks));
    }

    public override long GetTimestamp()
    {
        var now = time.GetTimestamp();
        return now + Look(time.GetUtcNow().UtcTicks);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        time.CreateTimer(callback, state, dueTime, period);

    private long Look(long now)
    {
        if (Interlocked.Exchange(ref seen, now) != now)
        {
            Interlocked.Exchange(ref looks, 0);
        }

        return Math.Min(Interlocked.Increment(ref looks), LooksMax);
    }
}
