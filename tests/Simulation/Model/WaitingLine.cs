using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Simulation.Model;

/// <summary>The rows of one group's waiting list, in order.</summary>
public sealed class WaitingLine
{
    private readonly List<WaitingPlace> places = [];

    public IReadOnlyList<WaitingPlace> Places => [.. places];

    public int Take(MemberId member)
    {
        if (!places.Exists(place => place.Member == member))
        {
            places.Add(new WaitingPlace(member, null));
        }

        return places.FindIndex(place => place.Member == member) + 1;
    }

    public bool GiveUp(MemberId member) => places.RemoveAll(place => place.Member == member) > 0;

    /// <summary>Returns who was made an offer: those of them who still wait without one.</summary>
    public IReadOnlyList<MemberId> Offer(IReadOnlyList<MemberId> to, DateTimeOffset until, DateTimeOffset now)
    {
        places.RemoveAll(place => place.OfferedUntil <= now);
        var offered = places.Where(place => place.OfferedUntil is null && to.Contains(place.Member)).Select(place => place.Member).ToList();
        offered.ForEach(member => places[places.FindIndex(place => place.Member == member)] = new WaitingPlace(member, until));
        return offered;
    }

    /// <summary>Whether an offer has run out, or a seat is free that nobody was offered.</summary>
    public bool IsDue(GroupState group, DateTimeOffset now)
    {
        var offers = places.Count(place => place.OfferedUntil is not null);
        return places.Exists(place => place.OfferedUntil <= now)
            || (places.Count > offers && group.MembersSeated + offers < group.Capacity);
    }
}
