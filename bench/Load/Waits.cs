namespace TherapyGroups.Bench.Load;

/// <summary>How long something took, in milliseconds.</summary>
internal readonly record struct Waits(double Median, double Percentile99)
{
    public static Waits Of(WaitCounts counts) => new(counts.At(0.50), counts.At(0.99));
}
