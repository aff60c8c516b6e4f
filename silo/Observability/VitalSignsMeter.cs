using System.Diagnostics.Metrics;
using TherapyGroups.Clock;
using TherapyGroups.Figures;
using TherapyGroups.Risk;

namespace TherapyGroups.Silo.Observability;

/// <summary>
/// The last reading of the vital signs, as gauges. A reading that is old is not shown: a flat line that nobody draws any more would look
/// like peace. Every silo of a cluster shows the same: take the largest, not the sum; activations alone are each silo's own.
/// </summary>
public sealed class VitalSignsMeter
{
    /// <summary>Several readings may fail before a gauge goes silent.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(30);

    private readonly TimeProvider time;
    private readonly ObservableGauge<double> lag;
    private Reading? last;

    public VitalSignsMeter(IMeterFactory meters, TimeProvider time)
    {
        this.time = time;
        var meter = meters.Create(Telemetry.Name);
        lag = meter.CreateObservableGauge(
            "therapygroups.assessment.lag", () => Show(now => Age(now.Signs.OldestUnassessed)), "s",
            "Age of the oldest event that moderation has not looked at; 0 when it has looked at all");
        meter.CreateObservableGauge(
            "therapygroups.messages.unscreened", () => Show(now => now.Signs.Unscreened), "{message}",
            "Messages without an assessment that are to be tried again");
        meter.CreateObservableGauge("therapygroups.cases.open", OpenCases, "{case}", "Cases that are not resolved, by level");
        meter.CreateObservableGauge(
            "therapygroups.cases.undelivered", () => Show(now => now.Signs.Undelivered), "{case}",
            "Cases that no clinician's screen has shown");
        meter.CreateObservableGauge(
            "therapygroups.cases.undelivered.age", () => Show(now => Age(now.Signs.OldestUndelivered)), "s",
            "Age of the oldest case that no clinician's screen has shown; 0 when there is none");
        meter.CreateObservableGauge(
            "therapygroups.cases.overdue", () => Show(now => now.Signs.Overdue), "{case}", "Cases that somebody should have taken by now");
        meter.CreateObservableGauge(
            "therapygroups.pager.waiting", () => Show(now => now.Signs.PagesWaiting), "{call}", "Calls of the pager that nobody has heard");
        meter.CreateObservableGauge(
            "therapygroups.pager.failing", () => Show(now => now.Signs.PagerChannelsFailing), "{channel}",
            "Ways of the pager whose last call was not heard");
        meter.CreateObservableGauge(
            "therapygroups.grains.active", () => Show(now => now.Activations), "{grain}", "Activations of grains in this process");
    }

    /// <summary>Whether anybody looks: if nobody does, nothing need be read.</summary>
    public bool IsWatched => lag.Enabled;

    public void Take(VitalSigns signs, int activations) => Volatile.Write(ref last, new Reading(signs, activations, time.GetTimestamp()));

    private IEnumerable<Measurement<T>> Show<T>(Func<Reading, T> value)
        where T : struct => Fresh() is { } reading ? [new Measurement<T>(value(reading))] : [];

    private IEnumerable<Measurement<int>> OpenCases() => Fresh() is { } reading
        ? [Level(reading, RiskLevel.Red, "red"), Level(reading, RiskLevel.Crisis, "crisis"), Others(reading)]
        : [];

    private static Measurement<int> Level(Reading reading, RiskLevel level, string name) =>
        new(reading.Signs.OpenCases.GetValueOrDefault(level), new KeyValuePair<string, object?>("level", name));

    /// <summary>Of messages that the classifier gave no answer for, above all.</summary>
    private static Measurement<int> Others(Reading reading) => new(
        reading.Signs.OpenCases.Where(level => level.Key is not (RiskLevel.Red or RiskLevel.Crisis)).Sum(level => level.Value),
        new KeyValuePair<string, object?>("level", "other"));

    private double Age(DateTimeOffset? since) => since is { } at ? Math.Max(0, (time.Now() - at).TotalSeconds) : 0;

    private Reading? Fresh() =>
        Volatile.Read(ref last) is { } reading && time.GetElapsedTime(reading.At) <= FreshFor ? reading : null;

    private sealed record Reading(VitalSigns Signs, int Activations, long At);
}
