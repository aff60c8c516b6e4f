using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class JoinRulesTests
{
    [Fact]
    public void A_group_with_a_free_seat_is_joined() => GroupRules.Join(Open(), Join(Stranger), Now).Should().Be(JoinResult.Joined);

    [Fact]
    public void The_last_seat_is_taken() => GroupRules.Join(Open(capacity: 3), Join(Stranger), Now).Should().Be(JoinResult.Joined);

    [Fact]
    public void A_full_group_makes_wait() => GroupRules.Join(Open(capacity: 2), Join(Stranger), Now).Should().Be(JoinResult.Waiting);

    [Theory]
    [InlineData(GroupRole.PeerModerator)]
    [InlineData(GroupRole.Facilitator)]
    public void Staff_take_no_seat(GroupRole role) =>
        GroupRules.Join(Open(capacity: 2), Join(Stranger, role), Now).Should().Be(JoinResult.Joined);

    [Fact]
    public void Who_is_in_cannot_join_again() => GroupRules.Join(Open(capacity: 2), Join(Ana), Now).Should().Be(JoinResult.AlreadyIn);

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void The_agreement_of_today_must_be_accepted(int version) =>
        GroupRules.Join(Open(), Join(Stranger, agreementVersion: version), Now).Should().Be(JoinResult.AgreementChanged);

    [Fact]
    public void Who_was_removed_does_not_come_back_before_the_removal_is_over()
    {
        var group = Open() with { Standings = Open().Standings.Add(Stranger, new Standing(null, Now.AddMinutes(1))) };

        GroupRules.Join(group, Join(Stranger), Now).Should().Be(JoinResult.Removed);
        GroupRules.Join(group, Join(Stranger, GroupRole.Facilitator), Now).Should().Be(JoinResult.Removed);
        GroupRules.Join(group, Join(Stranger), Now.AddMinutes(1)).Should().Be(JoinResult.Joined);
    }

    [Fact]
    public void A_teen_is_not_seated_with_adults() =>
        GroupRules.Join(Open(), Join(Stranger, ageBand: AgeBand.Teen), Now).Should().Be(JoinResult.AgeBand);

    [Fact]
    public void An_adult_is_not_seated_with_teens() =>
        GroupRules.Join(Open() with { Audience = AgeBand.Teen }, Join(Stranger), Now).Should().Be(JoinResult.AgeBand);

    [Fact]
    public void No_sequence_of_joining_and_leaving_seats_more_than_the_capacity()
    {
        // A step is who comes or goes: odd joins, even leaves, of ten people.
        var steps = ArbMap.Default.GeneratorFor<int>().Select(step => Math.Abs(step % 20)).ArrayOf().ToArbitrary();

        Prop.ForAll(steps, people => people.Aggregate(Empty(capacity: 3), Step).MembersSeated <= 3).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whoever_is_made_to_wait_finds_every_seat_taken()
    {
        var steps = ArbMap.Default.GeneratorFor<int>().Select(step => Math.Abs(step % 20)).ArrayOf().ToArbitrary();

        Prop.ForAll(steps, people =>
        {
            var group = people.Aggregate(Empty(capacity: 3), Step);
            return GroupRules.Join(group, Join(Stranger), Now) == (group.MembersSeated < 3 ? JoinResult.Joined : JoinResult.Waiting);
        }).QuickCheckThrowOnFailure();
    }

    private static GroupState Empty(int capacity)
    {
        var group = Open(capacity);
        return group with { Seats = group.Seats.Clear() };
    }

    private static GroupState Step(GroupState group, int step)
    {
        var member = new MemberId($"member-{step / 2}");
        if (step % 2 == 0)
        {
            return group.Seats.TryGetValue(member, out var seat)
                ? group.Apply(GroupEvents.Left(group.Head + 1, member, seat, Now))
                : group;
        }

        var role = step == 19 ? GroupRole.PeerModerator : GroupRole.Member;
        var wish = Join(member, role);
        return GroupRules.Join(group, wish, Now) == JoinResult.Joined
            ? group.Apply(GroupEvents.Joined(group.Head + 1, wish, Now))
            : group;
    }
}
