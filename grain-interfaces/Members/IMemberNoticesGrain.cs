namespace TherapyGroups.Members;

/// <summary>
/// One member's private stream; the key is the <see cref="MemberId"/>. The lowest tier: everything may call it, it calls nobody.
/// Notices are rows; this grain only tells open streams that there is something to read.
/// </summary>
[Alias("member-notices")]
public interface IMemberNoticesGrain : IGrainWithStringKey
{
    /// <summary>There are new notices for this member. A lost nudge is repaired when the stream's watcher renews.</summary>
    [Alias("nudge"), OneWay]
    Task Nudge();

    /// <summary>Subscribes a front end, or renews; lapses after <see cref="WatcherLimits.ExpirySeconds"/>.</summary>
    [Alias("watch")]
    Task Watch(IMemberWatcher watcher);

    [Alias("unwatch")]
    Task Unwatch(IMemberWatcher watcher);
}
