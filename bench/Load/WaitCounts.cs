namespace TherapyGroups.Bench.Load;

/// <summary>Counts waits in steps of a fiftieth of their length, which costs a reader next to nothing.</summary>
internal sealed class WaitCounts
{
    private const double StepsPerFold = 35;
    private const double MicrosecondsPerMillisecond = 1000;
    private readonly long[] counts = new long[(int)(Math.Log2(1e9) * StepsPerFold)];

    public long Total => counts.Sum();

    public void Add(TimeSpan wait)
    {
        var microseconds = Math.Clamp(wait.TotalMicroseconds, 1, 1e9);
        Interlocked.Increment(ref counts[Math.Min((int)(Math.Log2(microseconds) * StepsPerFold), counts.Length - 1)]);
    }

    /// <summary>Milliseconds within which this share of the waits was over.</summary>
    public double At(double share)
    {
        var rank = Total * share;
        long passed = 0;
        for (var step = 0; step < counts.Length; step++)
        {
            passed += counts[step];
            if (passed > 0 && passed >= rank)
            {
                return Math.Pow(2, (step + 1) / StepsPerFold) / MicrosecondsPerMillisecond;
            }
        }

        return double.NaN;
    }
}
