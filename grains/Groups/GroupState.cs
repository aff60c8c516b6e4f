using System.Collections.Immutable;
using TherapyGroups.Members;
using TherapyGroups.Sessions;

namespace TherapyGroups.Groups;

/// <summary>A group as its log has made it: a fold of events, started from what storage has folded already.</summary>
/// <param name="Group">Which group.</param>
/// <param name="Head">The sequence number of the newest event, 0 if there is none.</param>
/// <param name="Capacity">How many members it seats, 2 to 50.</param>
/// <param name="AgreementVersion">Counts from 1.</param>
/// <param name="Audience">The age band it seats.</param>
/// <param name="IsOpen">Whether the room can be posted in now.</param>
/// <param name="SlowModeSeconds">The least time between two posts of one member; 0 for none.</param>
/// <param name="Seats">Who is in.</param>
public sealed record GroupState(
    GroupId Group,
    long Head,
    int Capacity,
    int AgreementVersion,
    AgeBand Audience,
    bool IsOpen,
    int SlowModeSeconds,
    ImmutableDictionary<MemberId, Seat> Seats)
{
    /// <summary>Who is muted or removed, whether they have a seat or not. What has ended may still stand here.</summary>
    public ImmutableDictionary<MemberId, Standing> Standings { get; init; } = ImmutableDictionary<MemberId, Standing>.Empty;

    /// <summary>
    /// When each member last posted, UTC, as far as slow mode needs it: kept while it is on. Posts from before it was turned on may be
    /// missing.
    /// </summary>
    public ImmutableDictionary<MemberId, DateTimeOffset> LastPosts { get; init; } = ImmutableDictionary<MemberId, DateTimeOffset>.Empty;

    /// <summary>When each member last edited a message, UTC: kept as <see cref="LastPosts"/> is.</summary>
    public ImmutableDictionary<MemberId, DateTimeOffset> LastEdits { get; init; } = ImmutableDictionary<MemberId, DateTimeOffset>.Empty;

    /// <summary>What is folded until a moderator has looked at it.</summary>
    public GroupFilters Filters { get; init; }

    /// <summary>When a closed cohort begins, UTC; null for a group that anyone may join any time.</summary>
    public DateTimeOffset? StartsOn { get; init; }

    /// <summary>Whether members can write between sessions too.</summary>
    public bool OpenBetweenSessions { get; init; }

    /// <summary>Who must be reachable while the room is open.</summary>
    public Coverage Coverage { get; init; }

    /// <summary>What the room does while nobody of them is.</summary>
    public CoverageEffect WhenUncovered { get; init; } = CoverageEffect.Warn;

    /// <summary>Whether the last post and the last edit of each member are remembered: whatever can slow the room down needs it.</summary>
    public bool KeepsLastPosts => SlowModeSeconds > 0 || (Coverage != Coverage.None && WhenUncovered == CoverageEffect.Slow);

    /// <summary>When the group meets; null without a plan.</summary>
    public SessionPlan? Plan { get; init; }

    /// <summary>The session that is on, else the next one; null without a plan. As storage has it: no event folds into it.</summary>
    public GroupSession? Session { get; init; }

    /// <summary>Whether it seats only those who were invited, and nobody else learns that it is there.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>When the group was closed for good, UTC; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What an administrator may change of it.</summary>
    public GroupSettings Settings => new(Capacity, Coverage, WhenUncovered);

    public int MembersSeated => Seats.Values.Count(seat => seat.Role == GroupRole.Member);

    /// <summary>The state after an event that is on disk.</summary>
    public GroupState Apply(GroupEvent happened) => happened.Kind switch
    {
        GroupEventKind.MemberJoined => this with
        {
            Head = happened.Seq,
            Seats = Seats.SetItem(
                happened.Actor,
                new Seat(
                    GroupRoles.Parse(happened.Detail), happened.Pseudonym, Standings.GetValueOrDefault(happened.Actor).MutedUntil,
                    AgreementVersion)),
        },
        GroupEventKind.MemberLeft => this with { Head = happened.Seq, Seats = Seats.Remove(happened.Actor) },
        GroupEventKind.MemberMuted => Muted(happened.Actor, SanctionEvents.Until(happened)) with { Head = happened.Seq },
        GroupEventKind.MemberRemoved or GroupEventKind.RemovalChanged => this with
        {
            Head = happened.Seq,
            Seats = Seats.Remove(happened.Actor),
            Standings = Standings.SetItem(
                happened.Actor,
                Standings.GetValueOrDefault(happened.Actor) with { RemovedUntil = SanctionEvents.Until(happened) }),
        },
        GroupEventKind.SessionOpened => this with { Head = happened.Seq, IsOpen = true },
        GroupEventKind.SessionClosed => this with { Head = happened.Seq, IsOpen = OpenBetweenSessions },
        GroupEventKind.AgreementChanged => this with { Head = happened.Seq, AgreementVersion = AgreementEvents.Version(happened) },
        GroupEventKind.AgreementAccepted => Accepted(happened.Actor, AgreementEvents.Version(happened)) with { Head = happened.Seq },
        GroupEventKind.SlowMode => this with { Head = happened.Seq, SlowModeSeconds = SlowModeRules.Seconds(happened) },
        GroupEventKind.FiltersChanged => this with { Head = happened.Seq, Filters = FilterNames.Parse(happened) },
        GroupEventKind.GroupChanged => With(GroupSettingsEvents.Parse(happened)) with { Head = happened.Seq },
        GroupEventKind.GroupClosed => this with
        {
            Head = happened.Seq, IsOpen = false, ClosedAt = happened.At, Plan = null, Session = null,
        },
        GroupEventKind.MessagePosted when KeepsLastPosts => this with
        {
            Head = happened.Seq,
            LastPosts = LastPosts.SetItem(happened.Actor, happened.At),
        },
        GroupEventKind.MessageEdited when KeepsLastPosts => this with
        {
            Head = happened.Seq,
            LastEdits = LastEdits.SetItem(happened.Actor, happened.At),
        },
        GroupEventKind.MessagePosted or GroupEventKind.MessageEdited or GroupEventKind.MessageWithdrawn or GroupEventKind.MessageHidden
            or GroupEventKind.MessageRestored or GroupEventKind.MessageErased or GroupEventKind.SessionMoved or GroupEventKind.Notice
            or GroupEventKind.MemberWarned or GroupEventKind.ContentNoteAdded or GroupEventKind.GuestArrived =>
                this with { Head = happened.Seq },
    };

    private GroupState With(GroupSettings settings) => this with
    {
        Capacity = settings.Capacity, Coverage = settings.Coverage, WhenUncovered = settings.WhenUncovered,
    };

    private GroupState Accepted(MemberId member, int version) => this with
    {
        Seats = Seats.TryGetValue(member, out var seat) ? Seats.SetItem(member, seat with { AcceptedVersion = version }) : Seats,
    };

    private GroupState Muted(MemberId member, DateTimeOffset until) => this with
    {
        Seats = Seats.TryGetValue(member, out var seat) ? Seats.SetItem(member, seat with { MutedUntil = until }) : Seats,
        Standings = Standings.SetItem(member, Standings.GetValueOrDefault(member) with { MutedUntil = until }),
    };
}
