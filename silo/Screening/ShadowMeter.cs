using System.Diagnostics.Metrics;
using TherapyGroups.Risk;

namespace TherapyGroups.Silo.Screening;

/// <summary>Counts how a candidate model would have judged beside the acting one: <c>therapygroups.risk.shadow</c>, by both levels. No
/// ids, no text.</summary>
internal static class ShadowMeter
{
    public const string Name = "TherapyGroups.Risk";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Pairs = Meter.CreateCounter<long>(
        "therapygroups.risk.shadow",
        "{message}",
        "Messages by the acting level and the candidate's; 'failed' where the candidate gave none");

    public static void Count(ShadowAssessment pair) => Pairs.Add(
        1,
        new KeyValuePair<string, object?>("acting", pair.Acting.Level.ToString()),
        new KeyValuePair<string, object?>("candidate", pair.Candidate?.Level.ToString() ?? "failed"));
}
