using System.Diagnostics.Metrics;
using TherapyGroups.Paging;

namespace TherapyGroups.Silo.Paging;

/// <summary>Counts calls of the pager, by the way and whether anybody heard.</summary>
internal static class PagerMeter
{
    private static readonly Meter Meter = new("TherapyGroups");

    private static readonly Counter<long> Calls = Meter.CreateCounter<long>(
        "therapygroups.pager.calls", "{call}", "Attempts to call the pager, by channel and outcome (heard, failed)");

    public static void Called(PagerChannel channel, bool isHeard) => Calls.Add(
        1,
        new KeyValuePair<string, object?>("channel", channel == PagerChannel.Mail ? "mail" : "webhook"),
        new KeyValuePair<string, object?>("outcome", isHeard ? "heard" : "failed"));
}
