namespace TherapyGroups.Clock;

/// <summary>
/// Whether the clock may be believed when something is to be destroyed for good. Pure. A clock that made a leap, either way, is doubted
/// until it has gone evenly for <see cref="DoubtFor"/>: one that leaps ahead for a moment and back costs nobody a word. A pause of the
/// server longer than <see cref="StepMax"/> looks like a leap, and is treated as one.
/// </summary>
/// <param name="SeenAt">What the clock said last, UTC.</param>
/// <param name="DoubtedSince">What it said after its last leap, UTC; null when it is believed.</param>
public sealed record ClockTrust(DateTimeOffset SeenAt, DateTimeOffset? DoubtedSince)
{
    /// <summary>A change between two looks of up to this is ordinary: looks are a minute apart.</summary>
    public static readonly TimeSpan StepMax = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan DoubtFor = TimeSpan.FromHours(12);

    public bool IsBelieved => DoubtedSince is null;

    /// <summary>The first look at a clock of which nothing is known.</summary>
    public static ClockTrust Begin(DateTimeOffset now) => new(now, now);

    /// <summary>After one more look.</summary>
    public ClockTrust See(DateTimeOffset now)
    {
        if ((now - SeenAt).Duration() > StepMax)
        {
            return Begin(now);
        }

        return DoubtedSince is { } since && now - since < DoubtFor ? new ClockTrust(now, since) : new ClockTrust(now, null);
    }
}
