using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Tests.Grains.Server;

namespace TherapyGroups.Tests.Grains.Members;

public sealed class PaceTests
{
    private const int Limit = 20;

    [Fact]
    public async Task The_twenty_first_post_in_ten_seconds_is_told_to_slow_down()
    {
        await using var server = await RunningServer.Start();
        var (group, ana) = await AtTheLimit(server);
        var start = server.Time.GetUtcNow();
        server.Time.Advance(TimeSpan.FromSeconds(9));

        var refused = await server.Member(ana).Post(group, ana.Says("one too many"));

        refused.Should().Be(new PostOutcome(PostResult.SlowDown, Until: start.AddSeconds(10)));
        (await server.Posted(group)).Should().HaveCount(Limit);
    }

    [Fact]
    public async Task The_next_post_is_accepted_at_the_time_that_was_named()
    {
        await using var server = await RunningServer.Start();
        var (group, ana) = await AtTheLimit(server);
        var refused = await server.Member(ana).Post(group, ana.Says("one too many"));

        server.Time.Advance(refused.Until.GetValueOrDefault() - server.Time.GetUtcNow());

        (await server.Member(ana).Post(group, ana.Says("later"))).Result.Should().Be(PostResult.Accepted);
    }

    [Fact]
    public async Task The_pace_is_one_members_own()
    {
        await using var server = await RunningServer.Start();
        var (group, _) = await AtTheLimit(server);
        var ben = await server.World.Member("ben");
        await server.Group(group).Join(new JoinGroup(ben, "ben", AgeBand.Adult, GroupRole.Member, AgreementVersion: 1));

        (await server.Member(ben).Post(group, ben.Says("hello"))).Result.Should().Be(PostResult.Accepted);
    }

    [Fact]
    public async Task Refused_and_repeated_posts_cost_nothing()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var first = ana.Says("hello");
        await server.Member(ana).Post(group, first);
        for (var i = 0; i < Limit; i++)
        {
            await server.Member(ana).Post(group, first);
            await server.Member(ana).Post(group, ana.Says(" "));
        }

        (await server.Member(ana).Post(group, ana.Says("second"))).Result.Should().Be(PostResult.Accepted);
    }

    [Fact]
    public async Task An_edit_counts_as_a_post_and_waits_like_one()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var message = ana.Says("hello");
        await server.Member(ana).Post(group, message);
        var start = server.Time.GetUtcNow();
        for (var i = 2; i <= Limit; i++)
        {
            (await server.Member(ana).Edit(group, Edit(i))).Result.Should().Be(ChangeResult.Changed);
        }

        (await server.Member(ana).Edit(group, Edit(Limit + 1)))
            .Should().Be(new ChangeOutcome(ChangeResult.SlowDown, Until: start.AddSeconds(10)));
        (await server.Member(ana).Post(group, ana.Says("one too many"))).Result.Should().Be(PostResult.SlowDown);
        server.Time.Advance(TimeSpan.FromSeconds(10));
        (await server.Member(ana).Edit(group, Edit(Limit + 1))).Result.Should().Be(ChangeResult.Changed);

        ChangeMessage Edit(int time) => new(ana, message.MessageId, MessageChange.Edit, $"hello {time}");
    }

    private static async Task<(GroupId Group, MemberId Ana)> AtTheLimit(RunningServer server)
    {
        var (group, ana, _) = await server.Evening();
        for (var i = 1; i <= Limit; i++)
        {
            (await server.Member(ana).Post(group, ana.Says($"post {i}"))).Result.Should().Be(PostResult.Accepted);
        }

        return (group, ana);
    }
}
