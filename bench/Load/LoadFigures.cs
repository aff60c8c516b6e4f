using System.Globalization;

namespace TherapyGroups.Bench.Load;

/// <summary>What a run has measured. Waits are counted from the time at which a message was meant to be sent.</summary>
/// <param name="Accepted">Messages that the server has acknowledged, a second.</param>
/// <param name="Delivered">Messages read by a reader, a second.</param>
/// <param name="Acknowledging">Until the acknowledgement.</param>
/// <param name="Delivering">Until a reader has read it.</param>
/// <param name="Errors">Posts that were not acknowledged.</param>
/// <param name="Faults">What readers missed, read twice, or read out of order.</param>
internal sealed record LoadFigures(
    double Accepted, double Delivered, Waits Acknowledging, Waits Delivering, int Errors, ReadingFaults Faults)
{
    /// <summary>At least this share of what is asked must have been accepted within the time, to count as held.</summary>
    private const double HeldShare = 0.97;
    private const double HeldMilliseconds = 250;

    public bool IsHeld(double rate) =>
        Errors == 0 && Faults.IsNone && Accepted >= rate * HeldShare && Delivering.Percentile99 < HeldMilliseconds;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"accepted {Accepted:0}/s  delivered {Delivered:0}/s"
        + $"  acknowledged p50 {Acknowledging.Median:0.0} p99 {Acknowledging.Percentile99:0.0} ms"
        + $"  delivered p50 {Delivering.Median:0.0} p99 {Delivering.Percentile99:0.0} ms  errors {Errors}  {Faults}");
}
