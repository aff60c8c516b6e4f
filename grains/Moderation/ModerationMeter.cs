using System.Diagnostics.Metrics;
using TherapyGroups.Risk;

namespace TherapyGroups.Moderation;

/// <summary>What moderation counts: how many messages got which answer, and how long after they came. Nothing about whom.</summary>
internal static class ModerationMeter
{
    private static readonly Meter Meter = new("TherapyGroups");

    /// <summary>From a fast disk to the patience of a person, in seconds.</summary>
    private static readonly InstrumentAdvice<double> Buckets = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    };

    private static readonly Counter<long> Assessments = Meter.CreateCounter<long>(
        "therapygroups.assessments", "{message}", "Assessments that were saved, by level; a message tried again counts again");

    private static readonly Histogram<double> Delay = Meter.CreateHistogram<double>(
        "therapygroups.assessment.delay", "s", "From a message to its saved assessment", tags: null, Buckets);

    public static void Saved(RiskLevel level, TimeSpan delay)
    {
        Assessments.Add(1, new KeyValuePair<string, object?>("level", Name(level)));
        Delay.Record(Math.Max(0, delay.TotalSeconds));
    }

    private static string Name(RiskLevel level) => level switch
    {
        RiskLevel.Unscreened => "unscreened",
        RiskLevel.Green => "green",
        RiskLevel.Amber => "amber",
        RiskLevel.Red => "red",
        RiskLevel.Crisis => "crisis",
    };
}
