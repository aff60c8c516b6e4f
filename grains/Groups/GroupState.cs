using System.Collections.Immutable;
using TherapyGroups.Members;

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
    public int MembersSeated => Seats.Values.Count(seat => seat.Role == GroupRole.Member);

    /// <summary>The state after an event that is on disk.</summary>
    public GroupState Apply(GroupEvent happened) => happened.Kind switch
    {
        GroupEventKind.MemberJoined => this with
        {
            Head = happened.Seq,
            Seats = Seats.SetItem(happened.Actor, new Seat(GroupRoles.Parse(happened.Detail), happened.Pseudonym)),
        },
        GroupEventKind.MemberLeft => this with { Head = happened.Seq, Seats = Seats.Remove(happened.Actor) },
        GroupEventKind.SessionOpened => this with { Head = happened.Seq, IsOpen = true },
        GroupEventKind.SessionClosed => this with { Head = happened.Seq, IsOpen = false },
        GroupEventKind.MessagePosted or GroupEventKind.MessageEdited or GroupEventKind.MessageWithdrawn or GroupEventKind.MessageHidden
            or GroupEventKind.MessageRestored or GroupEventKind.MessageErased or GroupEventKind.SessionMoved or GroupEventKind.Notice
            or GroupEventKind.SlowMode => this with { Head = happened.Seq },
    };
}
