using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Tests.Grains.Server;

namespace TherapyGroups.Tests.Grains.Groups;

/// <summary>Sanctions through the real grain and a real database.</summary>
public sealed class SanctionTests
{
    private const string Reason = "named another member outside the group";

    [Fact]
    public async Task A_mute_holds_also_after_a_restart_and_then_ends()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, sam) = await Evening(server);

        var outcome = await server.Group(group).Sanction(Wish(sam, ana, SanctionKind.Mute, minutes: 30));

        outcome.Result.Should().Be(SanctionResult.Done);
        outcome.Until.Should().Be(server.Time.GetUtcNow().AddMinutes(30));
        (await Post(server, group, ana)).Should().Be(PostResult.Muted);
        await server.Restart();
        (await Post(server, group, ana)).Should().Be(PostResult.Muted);
        server.Time.Advance(TimeSpan.FromMinutes(30));
        (await Post(server, group, ana)).Should().Be(PostResult.Accepted);
    }

    [Fact]
    public async Task A_mute_outlives_leaving_and_coming_back_also_over_a_restart()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, sam) = await Evening(server);
        await server.Group(group).Sanction(Wish(sam, ana, SanctionKind.Mute, minutes: 30));
        await server.Group(group).Leave(ana);

        (await Join(server, group, ana)).Result.Should().Be(JoinResult.Joined);

        (await Post(server, group, ana)).Should().Be(PostResult.Muted);
        await server.Restart();
        (await Post(server, group, ana)).Should().Be(PostResult.Muted);
    }

    [Fact]
    public async Task Who_is_removed_has_no_seat_and_cannot_come_back_also_after_a_restart()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, sam) = await Evening(server);

        var outcome = await server.Group(group).Sanction(Wish(sam, ana, SanctionKind.Remove));

        outcome.Should().BeEquivalentTo(new { Result = SanctionResult.Done, Until = (DateTimeOffset?)null });
        (await Post(server, group, ana)).Should().Be(PostResult.NotAMember);
        (await server.Books.Directory.FindSeat(group, ana)).Should().BeNull();
        (await Join(server, group, ana)).Should().Be(new JoinOutcome(JoinResult.Removed));
        await server.Restart();
        (await Join(server, group, ana)).Should().Be(new JoinOutcome(JoinResult.Removed));
    }

    [Fact]
    public async Task A_removal_for_a_time_says_when_it_ends()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, sam) = await Evening(server);
        var until = server.Time.GetUtcNow().AddMinutes(10);

        await server.Group(group).Sanction(Wish(sam, ana, SanctionKind.Remove, minutes: 10));

        (await Join(server, group, ana)).Should().Be(new JoinOutcome(JoinResult.Removed, Until: until));
        server.Time.Advance(TimeSpan.FromMinutes(10));
        (await Join(server, group, ana)).Result.Should().Be(JoinResult.Joined);
    }

    [Theory]
    [InlineData(SanctionKind.Warn)]
    [InlineData(SanctionKind.Mute)]
    [InlineData(SanctionKind.Remove)]
    public async Task The_member_gets_a_notice_with_the_reason(SanctionKind kind)
    {
        await using var server = await RunningServer.Start();
        var (group, ana, sam) = await Evening(server);

        var outcome = await server.Group(group).Sanction(Wish(sam, ana, kind));

        var notice = (await server.Books.Notices.Unseen(ana, after: 0)).Should().ContainSingle().Subject;
        notice.Should().BeEquivalentTo(new { Kind = MemberNoticeKind.Sanction, Subject = outcome.Id });
        (await server.Books.Sanctions.Find(outcome.Id)).Should().Be(new Sanction(
            outcome.Id, group, ana, kind, sam, server.Time.GetUtcNow(), outcome.Until, Reason));
    }

    [Fact]
    public async Task A_refused_sanction_leaves_nothing()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, sam) = await Evening(server);
        var head = await server.Books.Log.Head(group);

        (await server.Group(group).Sanction(Wish(ana, sam, SanctionKind.Remove))).Result.Should().Be(SanctionResult.NotAModerator);

        (await server.Books.Log.Head(group)).Should().Be(head);
        (await server.Books.Notices.Unseen(sam, after: 0)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_group_that_is_not_there_says_so()
    {
        await using var server = await RunningServer.Start();

        (await server.Group(new GroupId("nowhere")).Sanction(Wish(new MemberId("sam"), new MemberId("ana"), SanctionKind.Warn)))
            .Result.Should().Be(SanctionResult.UnknownGroup);
    }

    private static async Task<(GroupId Group, MemberId Ana, MemberId Sam)> Evening(RunningServer server)
    {
        var group = await server.World.Group();
        return (group, await server.World.SeatedMember(group, "ana"),
            await server.World.SeatedMember(group, "sam", GroupRole.PeerModerator));
    }

    private static SanctionMember Wish(MemberId by, MemberId member, SanctionKind kind, int? minutes = null) =>
        new(by, AsAdministrator: false, member, kind, minutes, Reason);

    private static async Task<PostResult> Post(RunningServer server, GroupId group, MemberId author) =>
        (await server.Group(group).Post(new PostMessage(author, new MessageId(Guid.NewGuid()), "hello", ""))).Result;

    private static Task<JoinOutcome> Join(RunningServer server, GroupId group, MemberId member) =>
        server.Group(group).Join(new JoinGroup(member, "ana", AgeBand.Adult, GroupRole.Member, AgreementVersion: 1));
}
