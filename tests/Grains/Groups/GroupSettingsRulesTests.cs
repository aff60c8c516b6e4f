using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class GroupSettingsRulesTests
{
    [Fact]
    public void What_is_not_named_stays_as_it_is()
    {
        var group = Open() with { Coverage = Coverage.Moderator, WhenUncovered = CoverageEffect.Slow };

        GroupSettingsRules.After(group, new ChangeGroup(Fay, Capacity: 20))
            .Should().Be(new GroupSettings(20, Coverage.Moderator, CoverageEffect.Slow));
        GroupSettingsRules.After(group, new ChangeGroup(Fay, Coverage: Coverage.Clinician, WhenUncovered: CoverageEffect.Close))
            .Should().Be(new GroupSettings(12, Coverage.Clinician, CoverageEffect.Close));
    }

    [Fact]
    public void What_is_so_already_changes_nothing() =>
        Check(Open(), new ChangeGroup(Fay, Capacity: 12)).Should().Be(ChangeGroupResult.Unchanged);

    [Theory]
    [InlineData(1)]
    [InlineData(51)]
    [InlineData(int.MinValue)]
    public void A_group_has_2_to_50_seats(int capacity) =>
        Check(Open(), new ChangeGroup(Fay, capacity)).Should().Be(ChangeGroupResult.OutOfBounds);

    [Fact]
    public void Nobody_is_put_out_by_a_number()
    {
        var group = Open().Apply(GroupEvents.Joined(5, Join(Stranger), Now));

        Check(group, new ChangeGroup(Fay, Capacity: 3)).Should().Be(ChangeGroupResult.Changed);
        Check(group, new ChangeGroup(Fay, Capacity: 2)).Should().Be(ChangeGroupResult.SeatsTaken);
    }

    [Fact]
    public void A_seat_that_is_kept_for_somebody_is_taken_until_the_offer_runs_out()
    {
        var kept = new WaitingPlace(Stranger, Now.AddHours(1));

        Check(Open(), new ChangeGroup(Fay, Capacity: 2), kept).Should().Be(ChangeGroupResult.SeatsTaken);
        Check(Open(), new ChangeGroup(Fay, Capacity: 2), kept with { OfferedUntil = Now }).Should().Be(ChangeGroupResult.Changed);
        Check(Open(), new ChangeGroup(Fay, Capacity: 2), kept with { OfferedUntil = null }).Should().Be(ChangeGroupResult.Changed);
    }

    [Fact]
    public void Neither_a_closed_group_nor_a_private_room_is_changed()
    {
        var wish = new ChangeGroup(Fay, Capacity: 20);

        Check(Open() with { ClosedAt = Now }, wish).Should().Be(ChangeGroupResult.GroupClosed);
        Check(Open() with { IsPrivate = true }, wish).Should().Be(ChangeGroupResult.UnknownGroup);
    }

    [Fact]
    public void There_are_never_fewer_seats_than_people_whatever_is_wished()
    {
        var wishes = Gen.Choose(0, 60).ArrayOf().ToArbitrary();

        Prop.ForAll(wishes, all =>
        {
            var group = Open();
            foreach (var capacity in all)
            {
                var joins = GroupRules.Join(group, Join(new MemberId($"m{group.Head}")), Now) == JoinResult.Joined;
                group = joins ? group.Apply(GroupEvents.Joined(group.Head + 1, Join(new MemberId($"m{group.Head}")), Now)) : group;
                var wish = new ChangeGroup(Fay, capacity);
                group = Check(group, wish) == ChangeGroupResult.Changed
                    ? group.Apply(GroupSettingsEvents.Changed(group.Head + 1, Fay, GroupSettingsRules.After(group, wish), Now))
                    : group;
            }

            return group.MembersSeated <= group.Capacity && group.Capacity is >= GroupLimits.CapacityMin and <= GroupLimits.CapacityMax;
        }).QuickCheckThrowOnFailure();
    }

    private static ChangeGroupResult Check(GroupState group, ChangeGroup wish, params WaitingPlace[] line) =>
        GroupSettingsRules.Check(group, line, wish, Now);
}
