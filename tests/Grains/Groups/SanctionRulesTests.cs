using TherapyGroups.Groups;
using TherapyGroups.Members;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class SanctionRulesTests
{
    private static readonly MemberId Kim = new("kim");

    [Theory]
    [InlineData("sam", "ana", SanctionResult.Done)]
    [InlineData("fay", "ana", SanctionResult.Done)]
    [InlineData("fay", "sam", SanctionResult.Done)]
    [InlineData("sam", "fay", SanctionResult.NotAbove)]
    [InlineData("sam", "kim", SanctionResult.NotAbove)]
    [InlineData("sam", "sam", SanctionResult.NotAbove)]
    [InlineData("fay", "fay", SanctionResult.NotAbove)]
    [InlineData("ana", "ben", SanctionResult.NotAModerator)]
    [InlineData("ana", "ana", SanctionResult.NotAModerator)]
    [InlineData("stranger", "ana", SanctionResult.NotAModerator)]
    [InlineData("sam", "stranger", SanctionResult.UnknownMember)]
    public void Staff_of_a_group_sanction_those_below_them(string by, string member, SanctionResult result)
    {
        var group = Open() with { Seats = Open().Seats.Add(Kim, new Seat(GroupRole.PeerModerator, "kim")) };

        foreach (var kind in Enum.GetValues<SanctionKind>())
        {
            SanctionRules.Check(group, Wish(by, member, kind)).Should().Be(result);
        }
    }

    [Theory]
    [InlineData("ana", SanctionResult.Done)]
    [InlineData("fay", SanctionResult.Done)]
    [InlineData("admin", SanctionResult.NotAbove)]
    [InlineData("stranger", SanctionResult.UnknownMember)]
    public void An_administrator_needs_no_seat(string member, SanctionResult result) =>
        SanctionRules.Check(Open(), Wish("admin", member) with { AsAdministrator = true }).Should().Be(result);

    [Theory]
    [InlineData("", SanctionResult.ReasonMissing)]
    [InlineData(" \u200b", SanctionResult.ReasonMissing)]
    [InlineData("because", SanctionResult.Done)]
    public void Nobody_is_sanctioned_without_a_reason(string reason, SanctionResult result) =>
        SanctionRules.Check(Open(), Wish("sam", "ana") with { Reason = reason }).Should().Be(result);

    [Fact]
    public void A_reason_can_be_so_long_and_no_longer()
    {
        var longest = new string('x', SanctionLimits.ReasonMaxLength);

        SanctionRules.Check(Open(), Wish("sam", "ana") with { Reason = longest }).Should().Be(SanctionResult.Done);
        SanctionRules.Check(Open(), Wish("sam", "ana") with { Reason = longest + "x" }).Should().Be(SanctionResult.ReasonTooLong);
    }

    [Theory]
    [InlineData(SanctionKind.Mute, 0, SanctionResult.InvalidMinutes)]
    [InlineData(SanctionKind.Mute, 1, SanctionResult.Done)]
    [InlineData(SanctionKind.Mute, 43_200, SanctionResult.Done)]
    [InlineData(SanctionKind.Mute, 43_201, SanctionResult.InvalidMinutes)]
    [InlineData(SanctionKind.Mute, int.MinValue, SanctionResult.InvalidMinutes)]
    [InlineData(SanctionKind.Remove, -1, SanctionResult.InvalidMinutes)]
    [InlineData(SanctionKind.Remove, 60, SanctionResult.Done)]
    [InlineData(SanctionKind.Warn, 60, SanctionResult.InvalidMinutes)]
    public void A_time_is_within_bounds(SanctionKind kind, int minutes, SanctionResult result) =>
        SanctionRules.Check(Open(), Wish("sam", "ana", kind) with { Minutes = minutes }).Should().Be(result);

    [Fact]
    public void Who_was_removed_can_be_kept_out_longer_or_let_in_sooner_and_nothing_else()
    {
        var group = Removed(Open(), Ana, minutes: null);

        SanctionRules.Check(group, Wish("sam", "ana", SanctionKind.Remove)).Should().Be(SanctionResult.Done);
        SanctionRules.Check(group, Wish("sam", "ana", SanctionKind.Mute)).Should().Be(SanctionResult.UnknownMember);
        SanctionRules.Check(group, Wish("sam", "ana", SanctionKind.Warn)).Should().Be(SanctionResult.UnknownMember);
    }

    [Fact]
    public void Changing_a_removal_is_told_to_nobody()
    {
        var removed = Removed(Open(), Ana, minutes: 10);
        var wish = Wish("sam", "ana", SanctionKind.Remove) with { Minutes = 1 };

        var changed = SanctionEvents.Of(6, wish, seat: null, Now);

        changed.Kind.Should().Be(GroupEventKind.RemovalChanged);
        GroupRules.Join(removed.Apply(changed), Join(Ana), Now.AddMinutes(1)).Should().Be(JoinResult.Joined);
    }

    [Fact]
    public void A_mute_ends_and_a_removal_may_be_for_good()
    {
        SanctionRules.Until(Wish("sam", "ana", SanctionKind.Warn), Now).Should().BeNull();
        SanctionRules.Until(Wish("sam", "ana"), Now).Should().Be(Now.AddMinutes(SanctionLimits.MuteMinutesDefault));
        SanctionRules.Until(Wish("sam", "ana") with { Minutes = 5 }, Now).Should().Be(Now.AddMinutes(5));
        SanctionRules.Until(Wish("sam", "ana", SanctionKind.Remove), Now).Should().Be(SanctionLimits.ForGood);
        SanctionRules.Until(Wish("sam", "ana", SanctionKind.Remove) with { Minutes = 5 }, Now).Should().Be(Now.AddMinutes(5));
    }

    [Fact]
    public void The_log_alone_makes_a_mute_hold()
    {
        var muted = Open().Apply(SanctionEvents.Of(5, Wish("sam", "ana") with { Minutes = 5 }, Open().Seats[Ana], Now));

        GroupRules.Post(muted, Post(Ana), Now).Should().Be(new PostRuling(PostResult.Muted, Now.AddMinutes(5)));
        GroupRules.Post(muted, Post(Ben), Now).Result.Should().Be(PostResult.Accepted);
        GroupRules.Post(muted, Post(Ana), Now.AddMinutes(5)).Result.Should().Be(PostResult.Accepted);
    }

    [Fact]
    public void Leaving_and_coming_back_ends_no_mute()
    {
        var muted = Open().Apply(SanctionEvents.Of(5, Wish("sam", "ana") with { Minutes = 5 }, Open().Seats[Ana], Now));

        var back = muted
            .Apply(GroupEvents.Left(6, Ana, muted.Seats[Ana], Now))
            .Apply(GroupEvents.Joined(7, Join(Ana), Now));

        GroupRules.Post(back, Post(Ana), Now).Result.Should().Be(PostResult.Muted);
    }

    [Fact]
    public void A_shorter_mute_takes_the_place_of_a_longer_one()
    {
        var muted = Open().Apply(SanctionEvents.Of(5, Wish("sam", "ana") with { Minutes = 500 }, Open().Seats[Ana], Now));

        var shorter = muted.Apply(SanctionEvents.Of(6, Wish("sam", "ana") with { Minutes = 1 }, Open().Seats[Ana], Now));

        GroupRules.Post(shorter, Post(Ana), Now.AddMinutes(1)).Result.Should().Be(PostResult.Accepted);
    }

    [Fact]
    public void The_log_alone_makes_a_removal_hold()
    {
        var removed = Removed(Open(), Ana, minutes: 10);

        removed.Head.Should().Be(5);
        GroupRules.Post(removed, Post(Ana), Now).Result.Should().Be(PostResult.NotAMember);
        GroupRules.Join(removed, Join(Ana), Now.AddMinutes(9)).Should().Be(JoinResult.Removed);
        GroupRules.Join(removed, Join(Ana), Now.AddMinutes(10)).Should().Be(JoinResult.Joined);
    }

    [Fact]
    public void An_administrator_hides_and_restores_without_a_seat()
    {
        var admin = new MemberId("admin");
        var hidden = Message(Ana, MessageState.Hidden);

        Rule(Message(Ana), Hide(admin) with { AsAdministrator = true }).Should().Be(ChangeResult.Changed);
        Rule(hidden, Restore(admin) with { AsAdministrator = true }).Should().Be(ChangeResult.Changed);
        Rule(Message(Ana), Edit(admin) with { AsAdministrator = true }).Should().Be(ChangeResult.NotAMember);
        Rule(Message(Ana), Hide(admin)).Should().Be(ChangeResult.NotAMember);

        static ChangeResult Rule(Message message, ChangeMessage wish) => GroupRules.Change(Open(), message, wish, Now).Result;
    }

    private static GroupState Removed(GroupState group, MemberId member, int? minutes) => group.Apply(SanctionEvents.Of(
        group.Head + 1,
        Wish("sam", member.Value, SanctionKind.Remove) with { Minutes = minutes },
        group.Seats.GetValueOrDefault(member),
        Now));

    private static SanctionMember Wish(string by, string member, SanctionKind kind = SanctionKind.Mute) =>
        new(new MemberId(by), AsAdministrator: false, new MemberId(member), kind, Minutes: null, "unkind to another member");
}
