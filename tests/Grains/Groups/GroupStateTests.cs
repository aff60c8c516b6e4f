using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Groups;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class GroupStateTests
{
    [Theory]
    [InlineData(GroupRole.Member)]
    [InlineData(GroupRole.PeerModerator)]
    [InlineData(GroupRole.Facilitator)]
    public void A_joining_seats_somebody_in_their_role(GroupRole role)
    {
        var after = Open().Apply(GroupEvents.Joined(5, Join(Stranger, role), Now));

        after.Seats[Stranger].Should().Be(new Seat(role, "stranger", AcceptedVersion: 3));
        after.Head.Should().Be(5);
    }

    [Fact]
    public void Only_members_count_as_seated() => Open().MembersSeated.Should().Be(2);

    [Fact]
    public void A_leaving_frees_the_seat()
    {
        var after = Open().Apply(GroupEvents.Left(5, Ana, Open().Seats[Ana], Now));

        after.Seats.Should().NotContainKey(Ana);
        after.MembersSeated.Should().Be(1);
        after.Head.Should().Be(5);
    }

    [Fact]
    public void A_session_that_closes_closes_the_room_and_one_that_opens_opens_it()
    {
        var closed = Open().Apply(Bare(GroupEventKind.SessionClosed, 5));
        var opened = closed.Apply(Bare(GroupEventKind.SessionOpened, 6));

        closed.IsOpen.Should().BeFalse();
        opened.IsOpen.Should().BeTrue();
        opened.Head.Should().Be(6);
    }

    [Theory]
    [InlineData(GroupEventKind.MessagePosted)]
    [InlineData(GroupEventKind.MessageEdited)]
    [InlineData(GroupEventKind.MessageWithdrawn)]
    [InlineData(GroupEventKind.MessageHidden)]
    [InlineData(GroupEventKind.MessageRestored)]
    [InlineData(GroupEventKind.MessageErased)]
    [InlineData(GroupEventKind.SessionMoved)]
    [InlineData(GroupEventKind.Notice)]
    [InlineData(GroupEventKind.SlowMode)]
    [InlineData(GroupEventKind.MemberWarned)]
    [InlineData(GroupEventKind.GuestArrived)]
    public void Every_other_event_moves_the_head_alone(GroupEventKind kind)
    {
        var before = Open();

        before.Apply(Bare(kind, 5)).Should().Be(before with { Head = 5 });
    }

    [Fact]
    public void A_room_that_is_open_between_sessions_stays_open_when_one_closes() =>
        (Open() with { OpenBetweenSessions = true }).Apply(Bare(GroupEventKind.SessionClosed, 5)).IsOpen.Should().BeTrue();

    [Fact]
    public void A_new_agreement_is_accepted_by_nobody_until_they_say_so()
    {
        var changed = Open().Apply(AgreementEvents.Changed(5, Fay, 4, Now));
        var accepted = changed.Apply(AgreementEvents.Accepted(6, Ana, 4, Now));

        changed.AgreementVersion.Should().Be(4);
        changed.Seats[Ana].AcceptedVersion.Should().Be(3);
        accepted.Seats[Ana].AcceptedVersion.Should().Be(4);
        accepted.Seats[Ben].AcceptedVersion.Should().Be(3);
    }

    [Fact]
    public void A_change_of_settings_folds_into_what_holds_from_then_on()
    {
        var after = Open().Apply(GroupSettingsEvents.Changed(
            5, Fay, new GroupSettings(20, Coverage.Clinician, CoverageEffect.Close), Now));

        after.Settings.Should().Be(new GroupSettings(20, Coverage.Clinician, CoverageEffect.Close));
        after.Head.Should().Be(5);
    }

    [Fact]
    public void A_closed_group_is_shut_for_good_and_its_people_are_still_in_it()
    {
        var after = (Open() with { OpenBetweenSessions = true }).Apply(GroupSettingsEvents.Closed(5, Fay, Now));

        after.IsOpen.Should().BeFalse();
        after.ClosedAt.Should().Be(Now);
        after.Seats.Should().BeEquivalentTo(Open().Seats);
        GroupRules.Post(after, Post(Ana), Now).Result.Should().Be(PostResult.GroupClosed);
        GroupRules.Post(after, Post(Fay), Now).Result.Should().Be(PostResult.GroupClosed);
        GroupRules.Join(after, Join(Stranger), Now).Should().Be(JoinResult.GroupClosed);
    }

    [Fact]
    public void The_head_is_the_last_event_whatever_was_folded()
    {
        var kinds = Gen.Elements(Enum.GetValues<GroupEventKind>())
            .Where(kind => kind is not (GroupEventKind.MemberJoined or GroupEventKind.MemberLeft
                or GroupEventKind.MemberMuted or GroupEventKind.MemberRemoved or GroupEventKind.RemovalChanged
                or GroupEventKind.GroupChanged
                or GroupEventKind.AgreementChanged or GroupEventKind.AgreementAccepted)).ArrayOf().ToArbitrary();

        Prop.ForAll(kinds, all =>
            all.Aggregate(Open(), (group, kind) => group.Apply(Bare(kind, group.Head + 1))).Head == Open().Head + all.Length)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Folding_in_two_parts_is_folding_at_once()
    {
        var kinds = Gen.Elements(GroupEventKind.SessionOpened, GroupEventKind.SessionClosed, GroupEventKind.Notice).ArrayOf().ToArbitrary();

        Prop.ForAll(kinds, all =>
        {
            var middle = all[..(all.Length / 2)].Aggregate(Open(), Fold);
            var atOnce = all.Aggregate(Open(), Fold);
            var inParts = all[(all.Length / 2)..].Aggregate(middle, Fold);
            return (inParts.Head, inParts.IsOpen) == (atOnce.Head, atOnce.IsOpen);
        }).QuickCheckThrowOnFailure();
    }

    private static GroupState Fold(GroupState group, GroupEventKind kind) => group.Apply(Bare(kind, group.Head + 1));

    private static GroupEvent Bare(GroupEventKind kind, long seq) => new(seq, kind, Now, Sam, "", null, "");
}
