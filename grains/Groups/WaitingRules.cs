using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>
/// Who of those who wait gets a seat: strictly in their order. Pure. Everybody ahead in the line, and everybody with an offer, is owed a
/// seat; who is not in the line stands behind it.
/// </summary>
public static class WaitingRules
{
    /// <summary>How long a seat is kept for somebody whom it was offered to.</summary>
    public static readonly TimeSpan OfferValidFor = TimeSpan.FromHours(24);

    /// <summary>Whether a seat is theirs to take now.</summary>
    public static bool MaySit(GroupState group, IReadOnlyList<WaitingPlace> line, MemberId member, DateTimeOffset now)
    {
        var live = Live(line, now);
        var own = live.FindIndex(place => place.Member == member);
        var ahead = own < 0
            ? live.Count
            : live.Where((place, index) => index < own || (index > own && place.OfferedUntil is not null)).Count();
        return Free(group) > ahead;
    }

    /// <summary>Whom to offer a seat now, in order.</summary>
    public static IReadOnlyList<MemberId> Offers(GroupState group, IReadOnlyList<WaitingPlace> line, DateTimeOffset now)
    {
        if (group.StartsOn <= now || group.ClosedAt is not null)
        {
            return [];
        }

        var live = Live(line, now);
        var offered = live.Count(place => place.OfferedUntil is not null);
        return
        [
            .. live.Where(place => place.OfferedUntil is null).Take(Math.Max(0, Free(group) - offered)).Select(place => place.Member),
        ];
    }

    /// <summary>Whose offer has run out: they give their place up, and can wait again at the end.</summary>
    public static IReadOnlyList<MemberId> Expired(IReadOnlyList<WaitingPlace> line, DateTimeOffset now) =>
        [.. line.Where(place => place.OfferedUntil <= now).Select(place => place.Member)];

    private static int Free(GroupState group) => group.Capacity - group.MembersSeated;

    private static List<WaitingPlace> Live(IReadOnlyList<WaitingPlace> line, DateTimeOffset now) =>
        [.. line.Where(place => !(place.OfferedUntil <= now))];
}
