namespace TherapyGroups.Bench.Appends;

/// <summary>What a run has measured.</summary>
/// <param name="PerSecond">Acknowledged appends a second.</param>
/// <param name="MedianMilliseconds">From asking to the acknowledgement, for half of them at most.</param>
/// <param name="Percentile99Milliseconds">For 99 of 100 at most.</param>
internal sealed record AppendFigures(double PerSecond, double MedianMilliseconds, double Percentile99Milliseconds)
{
    public static AppendFigures Of(IEnumerable<TimeSpan> waits, TimeSpan length)
    {
        var sorted = waits.Order().ToArray();
        return new AppendFigures(sorted.Length / length.TotalSeconds, At(sorted, 0.50), At(sorted, 0.99));
    }

    private static double At(TimeSpan[] sorted, double share) =>
        sorted.Length == 0 ? double.NaN : sorted[(int)Math.Ceiling((sorted.Length * share) - 1)].TotalMilliseconds;
}
