using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Sessions;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Sessions;

/// <summary>Sessions through the real grain, sweep and database. Time begins on Monday, 2 March 2026, at noon.</summary>
public sealed class SessionTests
{
    private static readonly SessionPlan Plan = new("Europe/Berlin", [new SessionSlot(DayOfWeek.Monday, 820, 90)], 30);

    [Fact]
    public async Task A_session_reminds_opens_and_closes_by_itself_and_the_next_one_is_planned()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, session) = await Planned(server);

        (await Post(server, group, ana)).Should().Be(new PostOutcome(PostResult.RoomClosed, Until: session.StartsAt));
        await AdvanceTo(server, session.StartsAt.AddMinutes(-30));
        await Stands(server, group, stands => stands.Phase == SessionPhase.Reminded);
        (await server.Books.Notices.Unseen(ana, 0)).Should().ContainSingle().Which.Kind.Should().Be(MemberNoticeKind.SessionReminder);

        await AdvanceTo(server, session.StartsAt);
        await Stands(server, group, stands => stands.Phase == SessionPhase.Open);
        (await Post(server, group, ana)).Result.Should().Be(PostResult.Accepted);

        await AdvanceTo(server, session.EndsAt);
        await Stands(server, group, stands => stands.StartsAt == session.StartsAt.AddDays(7));
        (await Post(server, group, ana)).Result.Should().Be(PostResult.RoomClosed);
        (await Kinds(server, group)).Should().Equal(
            GroupEventKind.MemberJoined, GroupEventKind.MemberJoined, GroupEventKind.SessionOpened, GroupEventKind.MessagePosted,
            GroupEventKind.SessionClosed);
    }

    [Fact]
    public async Task A_restart_finds_the_session_that_began_meanwhile()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, session) = await Planned(server);

        await server.RestartAfter(session.StartsAt.AddMinutes(5) - server.Time.GetUtcNow());

        await Stands(server, group, stands => stands.Phase == SessionPhase.Open);
        (await Post(server, group, ana)).Result.Should().Be(PostResult.Accepted);
    }

    [Fact]
    public async Task A_session_that_went_by_while_nobody_was_there_is_not_opened_late()
    {
        await using var server = await RunningServer.Start();
        var (group, _, session) = await Planned(server);

        await server.RestartAfter(session.EndsAt.AddDays(15) - server.Time.GetUtcNow());

        await Stands(server, group, stands => stands.StartsAt == session.StartsAt.AddDays(21));
        (await Kinds(server, group)).Should().NotContain(GroupEventKind.SessionOpened);
    }

    [Fact]
    public async Task A_session_that_is_moved_while_it_is_on_closes_and_opens_again_and_everybody_is_told()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, session) = await Planned(server);
        var fay = (await server.Books.Directory.Seats(group)).Single(pair => pair.Seat.Role == GroupRole.Facilitator).Member;
        await AdvanceTo(server, session.StartsAt);
        await Stands(server, group, stands => stands.Phase == SessionPhase.Open);
        var later = server.Time.GetUtcNow().AddHours(2);

        var moved = await server.Group(group).MoveSession(new MoveSession(fay, AsAdministrator: false, later));

        moved.Session?.StartsAt.Should().Be(later);
        (await Post(server, group, ana)).Should().Be(new PostOutcome(PostResult.RoomClosed, Until: later));
        (await server.Books.Notices.Unseen(ana, 0)).Select(notice => notice.Kind).Should().Contain(MemberNoticeKind.SessionMoved);
        (await Kinds(server, group)).TakeLast(2).Should().Equal(GroupEventKind.SessionClosed, GroupEventKind.SessionMoved);
        await AdvanceTo(server, later);
        await Stands(server, group, stands => stands.Phase == SessionPhase.Open);
        (await server.Books.Directory.Find(group))?.NextSession.Should().Be(later);
    }

    [Fact]
    public async Task A_room_can_be_open_between_its_sessions()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, session) = await Planned(server, openBetween: true);

        (await Post(server, group, ana)).Result.Should().Be(PostResult.Accepted);
        await AdvanceTo(server, session.StartsAt);
        await Stands(server, group, stands => stands.Phase == SessionPhase.Open);
        await AdvanceTo(server, session.EndsAt);
        await Stands(server, group, stands => stands.Phase == SessionPhase.Planned);
        (await Post(server, group, ana)).Result.Should().Be(PostResult.Accepted);
    }

    [Fact]
    public async Task A_plan_that_is_taken_away_opens_the_room()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await Planned(server);

        await server.Group(group).PlanSessions(new PlanSessions(World.Administrator, AsAdministrator: true, null, false));

        (await Post(server, group, ana)).Result.Should().Be(PostResult.Accepted);
        (await server.Books.Directory.Find(group))?.NextSession.Should().BeNull();
    }

    [Fact]
    public async Task A_guest_leaves_with_the_session_they_came_for()
    {
        await using var server = await RunningServer.Start();
        var (group, _, session) = await Planned(server);
        var guest = await server.World.Member("gil");
        await AdvanceTo(server, session.StartsAt);
        await Stands(server, group, stands => stands.Phase == SessionPhase.Open);

        var outcome = await server.Group(group).SitIn(new SitInGroup(guest, "gil", AgeBand.Adult));

        outcome.Should().Be(new SitInOutcome(SitInResult.SatIn, session.EndsAt));
        (await Pass(server, group, guest)).Should().NotBeNull();
        await server.Group(group).MoveSession(new MoveSession(World.Administrator, true, session.StartsAt.AddHours(2)));
        (await Pass(server, group, guest))?.Until.Should().Be(session.EndsAt.AddHours(2), "who came for a session moves with it");
        await AdvanceTo(server, session.EndsAt.AddHours(2));
        (await Pass(server, group, guest)).Should().BeNull();
        (await server.Group(group).SitIn(new SitInGroup(guest, "gil", AgeBand.Adult))).Result.Should().Be(SitInResult.AlreadySatIn);
    }

    private static Task<GuestPass?> Pass(RunningServer server, GroupId group, MemberId guest) =>
        server.Books.Guests.Find(group, guest, server.Time.GetUtcNow());

    private static async Task<(GroupId Group, MemberId Ana, GroupSession Session)> Planned(RunningServer server, bool openBetween = false)
    {
        var group = await server.World.Group();
        var ana = await server.World.SeatedMember(group, "ana");
        var fay = await server.World.SeatedMember(group, "fay", GroupRole.Facilitator);
        var outcome = await server.Group(group).PlanSessions(new PlanSessions(fay, AsAdministrator: false, Plan, openBetween));
        outcome.Result.Should().Be(PlanResult.Planned);
        return (group, ana, outcome.Session!);
    }

    private static Task<PostOutcome> Post(RunningServer server, GroupId group, MemberId author) => server.Post(group, author, "hello");

    private static Task AdvanceTo(RunningServer server, DateTimeOffset to)
    {
        if (to > server.Time.GetUtcNow())
        {
            server.Time.Advance(to - server.Time.GetUtcNow());
        }

        return Task.CompletedTask;
    }

    /// <summary>Waits until the sweep has done what is due; it looks once a second.</summary>
    private static Task Stands(RunningServer server, GroupId group, Func<GroupSession, bool> isWanted) =>
        Eventually.Holds("the session to stand so", async () =>
        {
            server.Time.Advance(TimeSpan.FromSeconds(1));
            return await server.Books.Log.Load(group) is { Session: { } session } && isWanted(session);
        });

    private static async Task<IEnumerable<GroupEventKind>> Kinds(RunningServer server, GroupId group) =>
        (await server.Books.Log.ReadAfter(group, 0, 100)).Select(happened => happened.Kind);
}
