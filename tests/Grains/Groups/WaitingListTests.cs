using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Sessions;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Groups;

/// <summary>The queue for seats, through the real grain, sweep and database.</summary>
public sealed class WaitingListTests
{
    private static readonly SessionPlan Plan = new("Europe/Berlin", [new SessionSlot(DayOfWeek.Monday, 1_170, 90)], 30);

    [Fact]
    public async Task A_freed_seat_is_kept_for_the_first_who_waits_and_for_nobody_else()
    {
        await using var server = await RunningServer.Start();
        var (group, seated, first, second) = await FullGroupWithTwoWaiting(server);
        var somebodyNew = await server.World.Member("erin");

        await server.Group(group).Leave(seated);

        await IsOffered(server, group, first);
        (await Join(server, group, somebodyNew)).Should().Be(new JoinOutcome(JoinResult.Waiting, 3));
        (await Join(server, group, second)).Should().Be(new JoinOutcome(JoinResult.Waiting, 2));
        (await Join(server, group, first)).Should().Be(new JoinOutcome(JoinResult.Joined));
        (await Notices(server, first)).Should().BeEmpty("an offer that was taken is no news any more");
    }

    [Fact]
    public async Task An_offer_that_is_not_taken_goes_to_the_next_also_over_a_restart()
    {
        await using var server = await RunningServer.Start();
        var (group, seated, first, second) = await FullGroupWithTwoWaiting(server);
        await server.Group(group).Leave(seated);
        await IsOffered(server, group, first);

        await server.RestartAfter(WaitingRules.OfferValidFor);

        await IsOffered(server, group, second);
        (await Notices(server, first)).Should().ContainSingle("they learn where their place went").Which.Kind.Should()
            .Be(MemberNoticeKind.SeatOfferEnded);
        (await Join(server, group, first)).Should().Be(new JoinOutcome(JoinResult.Waiting, 2), "they wait again, at the end");
        (await Notices(server, first)).Should().BeEmpty();
        (await Join(server, group, second)).Should().Be(new JoinOutcome(JoinResult.Joined));
    }

    [Fact]
    public async Task A_seat_that_a_removal_frees_is_offered_too()
    {
        await using var server = await RunningServer.Start();
        var (group, seated, first, _) = await FullGroupWithTwoWaiting(server);

        await server.Group(group).Sanction(new SanctionMember(
            World.Administrator, AsAdministrator: true, seated, SanctionKind.Remove, null, "for the test"));

        await IsOffered(server, group, first);
    }

    [Fact]
    public async Task Who_gives_up_an_offered_seat_passes_it_on()
    {
        await using var server = await RunningServer.Start();
        var (group, seated, first, second) = await FullGroupWithTwoWaiting(server);
        await server.Group(group).Leave(seated);
        await IsOffered(server, group, first);

        (await server.Group(group).Leave(first)).Should().BeTrue();

        await IsOffered(server, group, second);
    }

    [Fact]
    public async Task More_seats_are_offered_to_those_who_wait_and_what_is_offered_is_not_taken_back()
    {
        await using var server = await RunningServer.Start();
        var (group, _, first, _) = await FullGroupWithTwoWaiting(server);

        (await server.Group(group).ChangeGroup(new ChangeGroup(World.Administrator, Capacity: 3))).Result
            .Should().Be(ChangeGroupResult.Changed);

        await IsOffered(server, group, first);
        var back = await server.Group(group).ChangeGroup(new ChangeGroup(World.Administrator, Capacity: 2));
        back.Result.Should().Be(ChangeGroupResult.SeatsTaken);
        back.SeatsTaken.Should().Be(3);
        back.Settings.Capacity.Should().Be(3);
    }

    [Fact]
    public async Task A_group_that_closes_ends_the_waiting_and_tells_who_was_in_it_or_waited()
    {
        await using var server = await RunningServer.Start();
        var (group, seated, first, second) = await FullGroupWithTwoWaiting(server);
        await server.Group(group).Leave(seated);
        await IsOffered(server, group, first);
        (await server.Group(group).PlanSessions(new PlanSessions(World.Administrator, AsAdministrator: true, Plan, true))).Result
            .Should().Be(PlanResult.Planned);

        (await server.Group(group).CloseGroup(new CloseGroup(World.Administrator, "the service moves"))).Result
            .Should().Be(CloseGroupResult.Closed);

        (await server.Books.Waiting.Line(group)).Should().BeEmpty();
        foreach (var member in new[] { first, second })
        {
            (await Notices(server, member)).Should().ContainSingle().Which.Kind.Should().Be(MemberNoticeKind.GroupClosed);
        }

        await server.RestartAfter(TimeSpan.FromDays(8));
        var after = await server.Books.Log.Load(group);
        after.Should().NotBeNull();
        (after?.IsOpen, after?.Plan, after?.Session).Should().Be((false, null, null), "it meets no more");
        (await server.Group(group).PlanSessions(new PlanSessions(World.Administrator, AsAdministrator: true, Plan, true))).Result
            .Should().Be(PlanResult.GroupClosed);
        (await Join(server, group, first)).Result.Should().Be(JoinResult.GroupClosed);
    }

    [Fact]
    public async Task A_seat_that_nobody_was_told_of_is_found_by_the_sweep()
    {
        await using var server = await RunningServer.Start();
        var (group, seated, first, _) = await FullGroupWithTwoWaiting(server);

        // Past the grain, as if the server had died between the leaving and the offer.
        server.Run($"DELETE FROM seats WHERE member_id = '{seated.Value}'");

        await IsOffered(server, group, first);
    }

    [Fact]
    public async Task Two_who_came_in_the_same_millisecond_keep_their_order()
    {
        await using var server = await RunningServer.Start();
        var group = await server.World.Group(capacity: 2);
        await server.World.SeatedMember(group, "ana");
        await server.World.SeatedMember(group, "ben");
        var members = new List<MemberId>();
        for (var i = 0; i < 8; i++)
        {
            members.Add(await server.World.Member($"member {i}"));
            (await Join(server, group, members[i])).Should().Be(new JoinOutcome(JoinResult.Waiting, i + 1));
        }

        (await server.Books.Waiting.Line(group)).Select(place => place.Member).Should().Equal(members);
    }

    private static async Task IsOffered(RunningServer server, GroupId group, MemberId member)
    {
        await Eventually.Holds("the seat to be offered", async () =>
        {
            server.Time.Advance(TimeSpan.FromSeconds(1));
            return (await server.Books.Waiting.Line(group)).Any(place => place.Member == member && place.OfferedUntil is not null);
        });
        (await Notices(server, member)).Should().ContainSingle().Which.Kind.Should().Be(MemberNoticeKind.SeatOffered);
    }

    private static Task<IReadOnlyList<MemberNotice>> Notices(RunningServer server, MemberId member) =>
        server.Books.Notices.Unseen(member, after: 0);

    private static Task<JoinOutcome> Join(RunningServer server, GroupId group, MemberId member) =>
        server.Group(group).Join(new JoinGroup(member, member.Value, AgeBand.Adult, GroupRole.Member, AgreementVersion: 1));

    private static async Task<(GroupId Group, MemberId Seated, MemberId First, MemberId Second)> FullGroupWithTwoWaiting(
        RunningServer server)
    {
        var group = await server.World.Group(capacity: 2);
        var seated = await server.World.SeatedMember(group, "ana");
        await server.World.SeatedMember(group, "ben");
        var first = await server.World.Member("chloe");
        var second = await server.World.Member("dan");
        (await Join(server, group, first)).Position.Should().Be(1);
        (await Join(server, group, second)).Position.Should().Be(2);
        return (group, seated, first, second);
    }
}
