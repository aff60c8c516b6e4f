using System.Diagnostics.Metrics;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>Counts open feeds by what they are of, and what is written to them. Not by whom.</summary>
internal static class FeedMeter
{
    private static readonly Meter Meter = new("TherapyGroups");

    private static readonly UpDownCounter<long> Feeds = Meter.CreateUpDownCounter<long>(
        "therapygroups.feeds.open", "{feed}", "Event streams that are open in this process, by kind (group, member, console)");

    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "therapygroups.deliveries", "{event}", "Events that were written to readers' streams");

    /// <summary>One feed more, until what is returned is disposed.</summary>
    public static IDisposable Open(string kind) => new Counted(new KeyValuePair<string, object?>("kind", kind));

    public static void Wrote() => Deliveries.Add(1);

    private sealed class Counted : IDisposable
    {
        private readonly KeyValuePair<string, object?> kind;

        public Counted(KeyValuePair<string, object?> kind)
        {
            this.kind = kind;
            Feeds.Add(1, kind);
        }

        public void Dispose() => Feeds.Add(-1, kind);
    }
}
