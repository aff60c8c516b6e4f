using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Tests.Grains.Server;

namespace TherapyGroups.Tests.Grains.Moderation;

/// <summary>How often somebody is shown the card: on the real grains, over hours of virtual time.</summary>
public sealed class SupportCardTests
{
    [Fact]
    public async Task The_card_comes_once_in_six_hours_and_sooner_only_if_the_level_rises()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();

        (await Cards(server, group, ana, "red one")).Should().Be(1);
        await server.RestartAfter(TimeSpan.FromHours(1));
        (await Cards(server, group, ana, "red two")).Should().Be(1, "the first is an hour old");
        (await Cards(server, group, ana, "crisis one")).Should().Be(2, "the level rose");
        await server.RestartAfter(TimeSpan.FromHours(5) + TimeSpan.FromMinutes(59));
        (await Cards(server, group, ana, "crisis two")).Should().Be(2, "six hours are not over");
        (await Cards(server, group, ana, "red three")).Should().Be(2, "it fell");
        await server.RestartAfter(TimeSpan.FromMinutes(2));
        (await Cards(server, group, ana, "red four")).Should().Be(3, "six hours are over");
    }

    [Fact]
    public async Task Putting_the_card_away_does_not_bring_the_next_one_sooner()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        await Cards(server, group, ana, "crisis one");
        var card = (await server.Books.Notices.Unseen(ana, after: 0)).Single();

        await server.Books.Notices.MarkSeen(ana, card.Id, server.Time.GetUtcNow());
        await server.Post(group, ana, "crisis two");
        await server.IsScreened(group);

        (await server.Books.Notices.Unseen(ana, after: 0)).Should().BeEmpty();
    }

    /// <summary>The number of cards so far, after something was said.</summary>
    private static async Task<int> Cards(RunningServer server, GroupId group, MemberId author, string text)
    {
        await server.Post(group, author, text);
        await server.IsScreened(group);
        return (await server.Books.Notices.Unseen(author, after: 0)).Count(notice => notice.Kind == MemberNoticeKind.SupportCard);
    }
}
