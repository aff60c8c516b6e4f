using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Editions;

/// <summary>
/// Virtual time as the runtime can wait by it. Of what it waits for it asks for the whole milliseconds; for the rest it looks at the clock
/// until that has passed, and virtual time stands still meanwhile. So a delay ends when the millisecond is over that it was cut off in.
/// </summary>
internal sealed class RoundedTime(VirtualTime time) : TimeProvider
{
    private static readonly TimeSpan CutOff = TimeSpan.FromMilliseconds(1);

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override long GetTimestamp() => time.GetTimestamp();

    /// <summary>What is awaited, and not called back, is a delay.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        time.CreateTimer(callback, state, state is Task && dueTime > TimeSpan.Zero ? dueTime + CutOff : dueTime, period);
}
