using TherapyGroups.Groups;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>A group as the directory shows it.</summary>
/// <param name="Audience">The shared background or identity it is for; the age band where it is for everyone of that.</param>
/// <param name="AgeBand">Whom it seats: <c>adult</c> or <c>teen</c>.</param>
/// <param name="LedBy"><c>professional</c> if somebody who facilitates has a licence that holds today, else <c>peers</c>.</param>
/// <param name="OpenSeats">Seats that somebody who comes today can take: nobody waits for them, and no cohort has begun.</param>
/// <param name="Membership">
/// What the caller is to it: <c>member</c>, <c>peer-moderator</c>, <c>facilitator</c>, <c>waiting</c>, <c>guest</c> or <c>none</c>.
/// </param>
/// <param name="GuestUntil">Until when the caller sits in; null if they do not.</param>
/// <param name="WaitingPlace">The caller's place on the waiting list, from 1; null without one.</param>
/// <param name="OfferedUntil">Until when a seat is kept for the caller; null if none is.</param>
public sealed record GroupView(
    string Id, string Name, string Topic, string Approach, string Audience, string AgeBand, string Language, int Capacity, int Members,
    int Waiting, int OpenSeats, int AgreementVersion, DateTimeOffset? NextSession, DateTimeOffset? StartsOn, string LedBy,
    IReadOnlyList<FacilitatorView> Facilitators, string Coverage, string WhenUncovered, bool OpenBetweenSessions, string Membership,
    DateTimeOffset? GuestUntil, int? WaitingPlace, DateTimeOffset? OfferedUntil, int SlowModeSeconds, long? LastRead, int? Unread)
{
    /// <summary>When it was closed for good; null while it is open. A closed group is shown to those who are in it.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public static GroupView Of(
        GroupCard group, IEnumerable<Facilitator> facilitators, GroupRole? role, GroupPlace place, ReadPlace? read, DateTimeOffset now)
    {
        var runBy = facilitators.ToList();
        var isProfessional = runBy.Exists(facilitator => facilitator.Credential?.HoldsAt(now) == true);
        var ageBand = GroupNames.Of(group.Audience);
        var takesNobody = group.StartsOn <= now || group.ClosedAt is not null;
        return new GroupView(
            group.Id.Value, group.Name, group.Topic, group.Approach, group.Background.Length > 0 ? group.Background : ageBand, ageBand,
            group.Language, group.Capacity, group.MembersSeated, group.Waiting,
            takesNobody ? 0 : Math.Max(0, group.Capacity - group.MembersSeated - group.Waiting), group.AgreementVersion, group.NextSession,
            group.StartsOn, GroupNames.Of(isProfessional ? GroupLead.Professional : GroupLead.Peers),
            [.. runBy.Select(facilitator => FacilitatorView.Of(facilitator, now))], GroupNames.Of(group.Coverage),
            GroupNames.Of(group.WhenUncovered), group.OpenBetweenSessions, MembershipOf(role, place), place.GuestUntil,
            place.WaitingPlace, place.OfferedUntil, group.SlowModeSeconds, read?.LastRead, read?.Unread)
        {
            ClosedAt = group.ClosedAt,
        };
    }

    private static string MembershipOf(GroupRole? role, GroupPlace place) =>
        role is { } seated ? GroupRoles.Name(seated)
        : place.WaitingPlace is not null ? "waiting"
        : place.GuestUntil is not null ? "guest"
        : "none";
}
