using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Members;

public sealed class NoticeTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private INoticeBook Notices => storage.Books.Notices;

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task Notices_are_read_in_order_after_the_last_one_that_was_read()
    {
        var (group, ana) = await Evening();
        await Notify(group, ana, RiskLevel.Red);
        await Notify(group, ana, RiskLevel.Crisis);

        var all = await Notices.Unseen(ana, after: 0);

        all.Select(notice => notice.Weight).Should().Equal((int)RiskLevel.Red, (int)RiskLevel.Crisis);
        (await Notices.Unseen(ana, after: all[0].Id)).Should().Equal(all[1]);
    }

    [Fact]
    public async Task A_notice_is_its_members_own()
    {
        var (group, ana) = await Evening();
        await Notify(group, ana, RiskLevel.Red);

        (await Notices.Unseen(new MemberId("ben"), after: 0)).Should().BeEmpty();
        (await Notices.Latest(new MemberId("ben"), MemberNoticeKind.SupportCard)).Should().BeNull();
    }

    [Fact]
    public async Task A_notice_that_was_put_away_is_seen_no_more_and_is_still_the_latest()
    {
        var (group, ana) = await Evening();
        await Notify(group, ana, RiskLevel.Red);
        var notice = (await Notices.Unseen(ana, after: 0))[0];

        await Notices.MarkSeen(ana, notice.Id, storage.Time.GetUtcNow());

        (await Notices.Unseen(ana, after: 0)).Should().BeEmpty();
        (await Notices.Latest(ana, MemberNoticeKind.SupportCard)).Should().Be(notice);
    }

    [Fact]
    public async Task Nobody_puts_away_anothers_notice()
    {
        var (group, ana) = await Evening();
        await Notify(group, ana, RiskLevel.Red);
        var notice = (await Notices.Unseen(ana, after: 0))[0];

        await Notices.MarkSeen(new MemberId("ben"), notice.Id, storage.Time.GetUtcNow());

        (await Notices.Unseen(ana, after: 0)).Should().ContainSingle();
    }

    [Fact]
    public async Task At_most_fifty_are_read_at_once()
    {
        var (group, ana) = await Evening();
        for (var i = 0; i < 51; i++)
        {
            await Notify(group, ana, RiskLevel.Red);
        }

        (await Notices.Unseen(ana, after: 0)).Should().HaveCount(50);
    }

    private async Task<(GroupId Group, MemberId Ana)> Evening()
    {
        var group = await storage.World.Group();
        return (group, await storage.World.SeatedMember(group, "ana"));
    }

    private async Task Notify(GroupId group, MemberId member, RiskLevel level)
    {
        var message = await storage.World.Post(group, member, "help");
        var notice = new MemberNotice(0, member, MemberNoticeKind.SupportCard, (int)level, storage.Time.GetUtcNow());
        var from = await storage.Books.Screening.Cursor(group);
        await storage.Books.Screening.Save(
            Screened.Batch(group, from, message.Seq, ModerationEffects.None with { Notices = [notice] }, message.As(level)), notice.At);
    }
}
