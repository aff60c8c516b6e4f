using System.Collections.Immutable;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Grains.Groups;

/// <summary>Builders for tests of the pure rules: a room with two members, a peer moderator and a facilitator.</summary>
internal static class Room
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    public static readonly GroupId Id = new("evening");
    public static readonly MemberId Ana = new("ana");
    public static readonly MemberId Ben = new("ben");
    public static readonly MemberId Sam = new("sam");
    public static readonly MemberId Fay = new("fay");
    public static readonly MemberId Stranger = new("stranger");
    public static readonly MessageId FirstMessage = new(Guid.Parse("11111111-1111-4111-8111-111111111111"));

    public static GroupState Open(int capacity = 12) => new(
        Id,
        Head: 4,
        capacity,
        AgreementVersion: 3,
        AgeBand.Adult,
        IsOpen: true,
        SlowModeSeconds: 0,
        ImmutableDictionary<MemberId, Seat>.Empty
            .Add(Ana, new Seat(GroupRole.Member, "ana", AcceptedVersion: 3))
            .Add(Ben, new Seat(GroupRole.Member, "ben", AcceptedVersion: 3))
            .Add(Sam, new Seat(GroupRole.PeerModerator, "sam", AcceptedVersion: 3))
            .Add(Fay, new Seat(GroupRole.Facilitator, "fay", AcceptedVersion: 3)));

    public static GroupState Muted(this GroupState group, MemberId member, DateTimeOffset until) =>
        group with { Seats = group.Seats.SetItem(member, group.Seats[member] with { MutedUntil = until }) };

    public static GroupState Without(this GroupState group, MemberId member) => group with { Seats = group.Seats.Remove(member) };

    public static PostMessage Post(MemberId author, string text = "Good evening.", string contentNote = "") =>
        new(author, FirstMessage, text, contentNote);

    public static Message Message(MemberId author, MessageState state = MessageState.Visible) =>
        new(FirstMessage, Seq: 4, author, author.Value, "Good evening.", "", Now, null, state);

    public static ChangeMessage Edit(MemberId by, string text = "Good night.", string contentNote = "") =>
        new(by, FirstMessage, MessageChange.Edit, text, contentNote);

    public static ChangeMessage Withdraw(MemberId by) => new(by, FirstMessage, MessageChange.Withdraw);

    public static ChangeMessage Hide(MemberId by, string reason = "names another member") =>
        new(by, FirstMessage, MessageChange.Hide, Reason: reason);

    public static ChangeMessage Restore(MemberId by, string reason = "hidden by mistake") =>
        new(by, FirstMessage, MessageChange.Restore, Reason: reason);

    public static JoinGroup Join(
        MemberId member, GroupRole role = GroupRole.Member, AgeBand ageBand = AgeBand.Adult, int agreementVersion = 3) =>
        new(member, member.Value, ageBand, role, agreementVersion);
}
