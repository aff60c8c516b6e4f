using System.Collections.Immutable;
using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>
/// Who has a room open, as each front end last said it. What a front end has not said again for
/// <see cref="WatcherLimits.ExpirySeconds"/> no longer counts: it may have died. Pure, in memory alone: it is never stored.
/// </summary>
public sealed record RoomPresence(ImmutableDictionary<IGroupWatcher, FrontEndPresence> Said)
{
    public static readonly RoomPresence Nobody = new(ImmutableDictionary<IGroupWatcher, FrontEndPresence>.Empty);

    /// <summary>Everybody, each once, whatever number of windows they have open.</summary>
    public IEnumerable<MemberId> Here => Said.Values.SelectMany(front => front.Members).Distinct();

    /// <summary>What is so after a front end has said who has the room open there.</summary>
    public RoomPresence Say(IGroupWatcher front, ImmutableArray<MemberId> members, DateTimeOffset now)
    {
        var alive = Said.Where(pair => now - pair.Value.At < TimeSpan.FromSeconds(WatcherLimits.ExpirySeconds));
        var said = ImmutableDictionary.CreateRange(alive);
        return new RoomPresence(members.Length == 0 ? said.Remove(front) : said.SetItem(front, new FrontEndPresence(members, now)));
    }

    /// <summary>Whether the same people are here.</summary>
    public bool IsSameAs(RoomPresence other) => Here.ToHashSet().SetEquals(other.Here);
}
