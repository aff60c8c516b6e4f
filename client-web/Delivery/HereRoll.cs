using System.Collections.Immutable;
using TherapyGroups.Clock;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>
/// Who has a room open in this process. Somebody who was here a moment ago still is: a page that loads again, or a line that drops for
/// some seconds, is no coming and going.
/// </summary>
public sealed class HereRoll(TimeProvider time)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Well before what was said lapses: also a group that was started anew soon knows who is here.</summary>
    private static readonly TimeSpan SayAgain = TimeSpan.FromSeconds(WatcherLimits.ExpirySeconds / 4);

    private readonly Lock gate = new();
    private readonly Dictionary<MemberId, DateTimeOffset> seen = [];
    private ImmutableArray<MemberId> said = [];
    private DateTimeOffset saidAt;

    /// <summary>Who is here, if it has to be said now; null if the group knows it.</summary>
    public ImmutableArray<MemberId>? Call(ImmutableArray<OpenFeed> feeds)
    {
        lock (gate)
        {
            return CallNow(feeds);
        }
    }

    private ImmutableArray<MemberId>? CallNow(ImmutableArray<OpenFeed> feeds)
    {
        var now = time.Now();
        foreach (var feed in feeds)
        {
            if (feed.Reader is { } reader)
            {
                seen[reader] = now;
            }
        }

        foreach (var (reader, at) in seen)
        {
            if (now - at >= Grace)
            {
                seen.Remove(reader);
            }
        }

        ImmutableArray<MemberId> here = [.. seen.Keys.OrderBy(reader => reader.Value, StringComparer.Ordinal)];
        var isKnown = here.SequenceEqual(said) && (here.IsEmpty || now - saidAt < SayAgain);
        if (isKnown)
        {
            return null;
        }

        (said, saidAt) = (here, now);
        return here;
    }
}
