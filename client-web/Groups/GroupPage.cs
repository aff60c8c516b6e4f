using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>One group, as <see cref="GroupView"/> with its agreement; and for those who are in it, who else is.</summary>
/// <param name="MembersSeated">How many seats are taken; <c>members</c> names who has them.</param>
/// <param name="AcceptedVersion">The version of the agreement that the caller has accepted; null without a seat.</param>
public sealed record GroupPage(
    string Id, string Name, string Topic, string Approach, string Audience, string AgeBand, string Language, int Capacity,
    int MembersSeated, int Waiting, int OpenSeats, int AgreementVersion, DateTimeOffset? NextSession, DateTimeOffset? StartsOn,
    string LedBy, IReadOnlyList<FacilitatorView> Facilitators, string Coverage, string WhenUncovered, bool OpenBetweenSessions,
    string Membership,
    DateTimeOffset? GuestUntil, int? WaitingPlace, DateTimeOffset? OfferedUntil, string Agreement, int? AcceptedVersion,
    int RetentionDays, int SlowModeSeconds, IReadOnlyList<string> Filters, long? LastRead, int? Unread,
    IReadOnlyList<SeatView> Members)
{
    /// <summary>Whether it is a private room of a case, which no directory shows.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>When it was closed for good; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public static GroupPage Of(GroupView card, GroupCard group, Seat? mine, IReadOnlyList<(MemberId Member, Seat Seat)> seats) => new(
        card.Id, card.Name, card.Topic, card.Approach, card.Audience, card.AgeBand, card.Language, card.Capacity, card.Members,
        card.Waiting, card.OpenSeats, card.AgreementVersion, card.NextSession, card.StartsOn, card.LedBy, card.Facilitators,
        card.Coverage, card.WhenUncovered, card.OpenBetweenSessions, card.Membership, card.GuestUntil,
        card.WaitingPlace, card.OfferedUntil, group.Agreement, mine?.AcceptedVersion,
        group.RetentionDays, card.SlowModeSeconds, FilterNames.Of(group.Filters), card.LastRead, card.Unread,
        [.. seats.Select(pair => new SeatView(pair.Member.Value, pair.Seat.Pseudonym, GroupRoles.Name(pair.Seat.Role)))])
    {
        ClosedAt = card.ClosedAt,
    };
}

/// <summary>Somebody who is in a group.</summary>
public sealed record SeatView(string Id, string Pseudonym, string Role);
