using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Tests.Grains.Server;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class SeatTests
{
    [Fact]
    public async Task Twenty_who_join_at_once_take_three_seats_and_seventeen_places_in_the_queue()
    {
        await using var server = await RunningServer.Start();
        var group = await server.World.Group(capacity: 3);
        var members = new List<MemberId>();
        for (var i = 0; i < 20; i++)
        {
            members.Add(await server.World.Member($"member {i}"));
        }

        var answers = await Task.WhenAll(members.Select(member => server.Group(group).Join(Wish(member))));

        answers.Count(answer => answer.Result == JoinResult.Joined).Should().Be(3);
        answers.Count(answer => answer.Result == JoinResult.Waiting).Should().Be(17);
        (await server.Books.Directory.Seats(group)).Should().HaveCount(3);
        var card = await server.Books.Directory.Find(group);
        (card?.MembersSeated, card?.Waiting).Should().Be((3, 17));
    }

    [Fact]
    public async Task Who_asks_again_keeps_their_place_in_the_queue()
    {
        await using var server = await RunningServer.Start();
        var (group, first, second) = await FullGroupWithTwoWaiting(server);

        (await server.Group(group).Join(Wish(first))).Should().Be(new JoinOutcome(JoinResult.Waiting, 1));
        (await server.Group(group).Join(Wish(second))).Should().Be(new JoinOutcome(JoinResult.Waiting, 2));
    }

    [Fact]
    public async Task Leaving_the_queue_moves_the_others_up()
    {
        await using var server = await RunningServer.Start();
        var (group, first, second) = await FullGroupWithTwoWaiting(server);

        (await server.Group(group).Leave(first)).Should().BeTrue();

        (await server.Group(group).Join(Wish(second))).Should().Be(new JoinOutcome(JoinResult.Waiting, 1));
    }

    [Fact]
    public async Task A_seat_given_back_can_be_taken_and_ends_the_waiting()
    {
        await using var server = await RunningServer.Start();
        var (group, first, _) = await FullGroupWithTwoWaiting(server);
        var (seated, _) = (await server.Books.Directory.Seats(group))[0];

        (await server.Group(group).Leave(seated)).Should().BeTrue();

        (await server.Group(group).Join(Wish(first))).Should().Be(new JoinOutcome(JoinResult.Joined));
        (await server.Books.Directory.Find(group))?.Waiting.Should().Be(1);
    }

    [Fact]
    public async Task Leaving_twice_gives_back_one_seat()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();

        (await server.Group(group).Leave(ana)).Should().BeTrue();
        (await server.Group(group).Leave(ana)).Should().BeFalse();
    }

    [Fact]
    public async Task Seats_outlast_a_restart()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();

        await server.Restart();

        (await server.Group(group).Join(Wish(ana))).Should().Be(new JoinOutcome(JoinResult.AlreadyIn));
    }

    private static JoinGroup Wish(MemberId member) => new(member, member.Value, AgeBand.Adult, GroupRole.Member, AgreementVersion: 1);

    private static async Task<(GroupId Group, MemberId First, MemberId Second)> FullGroupWithTwoWaiting(RunningServer server)
    {
        var group = await server.World.Group(capacity: 2);
        await server.World.SeatedMember(group, "ana");
        await server.World.SeatedMember(group, "ben");
        var first = await server.World.Member("chloe");
        var second = await server.World.Member("dan");
        (await server.Group(group).Join(Wish(first))).Position.Should().Be(1);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        (await server.Group(group).Join(Wish(second))).Position.Should().Be(2);
        return (group, first, second);
    }
}
