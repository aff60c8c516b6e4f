using TherapyGroups.Sessions;

namespace TherapyGroups.Groups;

/// <summary>Who may sit in, and what they see of the group. Pure.</summary>
public static class GuestRules
{
    /// <summary>How long a visit lasts, and how far back it reads, where no session is planned.</summary>
    public static readonly TimeSpan OpenVisit = TimeSpan.FromHours(24);

    /// <summary><see cref="SitInResult.SatIn"/> if they may.</summary>
    public static SitInResult Check(GroupState group, SitInGroup wish, bool hasSatIn, DateTimeOffset now) =>
        group.Seats.ContainsKey(wish.Member) ? SitInResult.AlreadyIn
        : group.IsPrivate ? SitInResult.UnknownGroup
        : group.Standings.GetValueOrDefault(wish.Member).RemovedUntil > now ? SitInResult.Removed
        : wish.AgeBand != group.Audience ? SitInResult.AgeBand
        : group.ClosedAt is not null ? SitInResult.GroupClosed
        : hasSatIn ? SitInResult.AlreadySatIn
        : group.StartsOn <= now ? SitInResult.CohortClosed
        : SitInResult.SatIn;

    /// <summary>
    /// The visit: of a session that is on, all that was said in it; of the next one, what is said from now on until its end; without a
    /// plan, a day, and the day before it.
    /// </summary>
    public static Guest Visit(GroupState group, SitInGroup wish, DateTimeOffset now) => group.Session switch
    {
        null => new Guest(group.Group, wish.Member, now, now - OpenVisit, now + OpenVisit, null),
        { Phase: SessionPhase.Open } on => new Guest(group.Group, wish.Member, now, on.StartsAt, on.EndsAt, on.Occurrence),
        { } next => new Guest(group.Group, wish.Member, now, now, next.EndsAt, next.Occurrence),
    };
}
