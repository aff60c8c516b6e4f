using System.Diagnostics.Metrics;
using TherapyGroups.Groups;

namespace TherapyGroups.Storage.Groups;

/// <summary>What the groups' logs count: messages, and how long an append takes until the disk has it. Nothing about whose.</summary>
internal static class LogMeter
{
    private static readonly Meter Meter = new("TherapyGroups");

    /// <summary>From a fast disk to the patience of a person, in seconds.</summary>
    private static readonly InstrumentAdvice<double> Buckets = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    };

    private static readonly Counter<long> Messages = Meter.CreateCounter<long>(
        "therapygroups.messages.appended", "{message}", "Messages that are on disk");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "therapygroups.append.duration", "s", "From an event to its being on disk, sealing included; also where it was not stored",
        tags: null, Buckets);

    public static async Task<AppendResult> Measure(GroupEvent next, Task<AppendResult> appending, long begun)
    {
        try
        {
            var result = await appending;
            if (result == AppendResult.Saved && next.Kind == GroupEventKind.MessagePosted)
            {
                Messages.Add(1);
            }

            return result;
        }
        finally
        {
            Duration.Record(TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
        }
    }
}
