using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Grains.Handoff;

public sealed class RoomRulesTests
{
    /// <summary>The table of <see cref="RoomRules"/>, written out once more. Null is a dash.</summary>
    public static TheoryData<RoomPlace, RoomAct, RoomPlace?> Table => new()
    {
        { RoomPlace.Offered, RoomAct.Offer, RoomPlace.Offered },
        { RoomPlace.Offered, RoomAct.Accept, RoomPlace.Accepted },
        { RoomPlace.Offered, RoomAct.Decline, RoomPlace.Declined },
        { RoomPlace.Offered, RoomAct.Leave, null },
        { RoomPlace.Accepted, RoomAct.Offer, RoomPlace.Accepted },
        { RoomPlace.Accepted, RoomAct.Accept, RoomPlace.Accepted },
        { RoomPlace.Accepted, RoomAct.Decline, null },
        { RoomPlace.Accepted, RoomAct.Leave, RoomPlace.Left },
        { RoomPlace.Declined, RoomAct.Offer, RoomPlace.Offered },
        { RoomPlace.Declined, RoomAct.Accept, RoomPlace.Accepted },
        { RoomPlace.Declined, RoomAct.Decline, RoomPlace.Declined },
        { RoomPlace.Declined, RoomAct.Leave, null },
        { RoomPlace.Left, RoomAct.Offer, RoomPlace.Offered },
        { RoomPlace.Left, RoomAct.Accept, RoomPlace.Accepted },
        { RoomPlace.Left, RoomAct.Decline, RoomPlace.Left },
        { RoomPlace.Left, RoomAct.Leave, RoomPlace.Left },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void The_next_place_is_as_in_the_table(RoomPlace place, RoomAct act, RoomPlace? next) =>
        RoomRules.Next(place, act).Should().Be(next);

    [Fact]
    public void The_table_has_every_cell() =>
        Table.Should().HaveCount(Enum.GetValues<RoomPlace>().Length * Enum.GetValues<RoomAct>().Length);

    [Fact]
    public void Only_a_yes_of_their_own_brings_somebody_in() =>
        Table.Where(row => row.Data.Item3 == RoomPlace.Accepted && row.Data.Item1 != RoomPlace.Accepted)
            .Should().OnlyContain(row => row.Data.Item2 == RoomAct.Accept);

    [Theory]
    [InlineData(false, JoinResult.UnknownGroup)]
    [InlineData(true, JoinResult.Joined)]
    public void A_private_room_seats_who_was_invited_and_tells_nobody_else_that_it_is_there(bool isInvited, JoinResult result)
    {
        var room = new GroupState(new GroupId("room"), 0, RoomRules.PeopleMax, 1, AgeBand.Adult, IsOpen: true, 0, [])
        {
            IsPrivate = true,
        };
        var wish = new JoinGroup(new MemberId("ana"), "ana", AgeBand.Teen, GroupRole.Member, 1, isInvited);

        GroupRules.Join(room, wish, DateTimeOffset.UnixEpoch).Should().Be(result);
    }
}
