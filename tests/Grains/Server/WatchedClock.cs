using TherapyGroups.Clock;
using TherapyGroups.Storage.Keeping;

namespace TherapyGroups.Tests.Grains.Server;

/// <summary>Knows what the last look of one silo at the clock saw, once that is written. What keeps it is the real one.</summary>
internal sealed class WatchedClock(SqlClockWatch watch) : IClockWatch
{
    private long seenTicks;

    public DateTimeOffset SeenAt => new(Interlocked.Read(ref seenTicks), TimeSpan.Zero);

    public async Task<ClockTrust> See(DateTimeOffset now)
    {
        var trust = await watch.See(now);
        Interlocked.Exchange(ref seenTicks, now.UtcTicks);
        return trust;
    }
}
