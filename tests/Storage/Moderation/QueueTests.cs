using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Moderation;

public sealed class QueueTests : IDisposable
{
    private static readonly GroupId Group = new("evening");
    private readonly StorageFixture storage = new();

    private IModerationQueue Queue => storage.Books.Queue;

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_report_is_read_back_with_its_reporters_note()
    {
        var report = await Report("one");

        (await Queue.Find(report.Id)).Should().Be(report);
        (await Queue.Find(new ModerationItemId("nothing"))).Should().BeNull();
    }

    [Fact]
    public async Task Items_are_listed_by_group_and_state_the_oldest_first()
    {
        var second = await Report("second", minute: 2);
        var first = await Report("first", minute: 1);
        var claimed = await Report("claimed");
        await Queue.Claim(claimed.Id, await Moderator("sam"));

        (await Queue.List(Group, ModerationItemState.Open)).Should().Equal(first, second);
        (await Queue.List(new GroupId("morning"), ModerationItemState.Open)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_item_is_claimed_by_one_moderator_who_may_claim_it_again()
    {
        var (sam, fay) = (await Moderator("sam"), await Moderator("fay"));
        var report = await Report("one");

        (await Queue.Claim(report.Id, sam)).Should().BeTrue();
        (await Queue.Claim(report.Id, fay)).Should().BeFalse();
        (await Queue.Claim(report.Id, sam)).Should().BeTrue();
        (await Queue.Find(report.Id))?.ClaimedBy.Should().Be(sam);
        (await Queue.Claim(report.Id, fay, takesOver: true)).Should().BeTrue("she runs the group");
        (await Queue.Find(report.Id))?.ClaimedBy.Should().Be(fay);
    }

    [Fact]
    public async Task An_item_is_resolved_once_and_not_by_another_than_has_claimed_it()
    {
        var (sam, fay) = (await Moderator("sam"), await Moderator("fay"));
        var report = await Report("one");
        await Queue.Claim(report.Id, sam);

        (await Queue.Resolve(report.Id, fay, "dismissed", "no")).Should().BeFalse();
        (await Queue.Resolve(report.Id, sam, "warned", "an insult")).Should().BeTrue();
        (await Queue.Resolve(report.Id, sam, "dismissed", "no")).Should().BeFalse();

        var resolved = await Queue.Find(report.Id);
        (resolved?.State, resolved?.Outcome, resolved?.OutcomeReason)
            .Should().Be((ModerationItemState.Resolved, "warned", "an insult"));
    }

    [Fact]
    public async Task A_claim_that_nobody_acts_on_grows_stale_and_another_may_take_the_item()
    {
        var (sam, fay) = (await Moderator("sam"), await Moderator("fay"));
        var report = await Report("one");
        await Queue.Claim(report.Id, sam);

        storage.Time.Advance(ClaimRules.StaleAfter - TimeSpan.FromMilliseconds(1));
        (await Queue.List(Group, ModerationItemState.Open)).Should().BeEmpty();
        (await Queue.List(Group, ModerationItemState.Claimed)).Should().ContainSingle();

        storage.Time.Advance(TimeSpan.FromMilliseconds(1));
        (await Queue.List(Group, ModerationItemState.Open)).Should().Equal(report);
        (await Queue.List(Group, ModerationItemState.Claimed)).Should().BeEmpty();
        (await Queue.Claim(report.Id, fay)).Should().BeTrue();
        (await Queue.Claim(report.Id, sam)).Should().BeFalse("it is hers now");
    }

    [Theory]
    [InlineData("account")]
    [InlineData("role")]
    [InlineData("seat")]
    public async Task What_a_moderator_had_who_is_one_no_more_waits_for_everybody_again(string lost)
    {
        var (sam, fay) = (await Moderator("sam"), await Moderator("fay"));
        var report = await Report("one");
        await Queue.Claim(report.Id, sam);

        await (lost switch
        {
            "account" => storage.Books.Accounts.Deactivate(sam, storage.Time.GetUtcNow()),
            "role" => storage.Books.Accounts.RevokeRole(sam, AccountRoles.PeerModerator),
            _ => Leave(sam),
        });

        (await Queue.List(null, ModerationItemState.Open)).Should().Equal(report);
        (await Queue.Find(report.Id))?.ClaimedBy.Should().BeNull();
        (await Queue.Resolve(report.Id, fay, "no-action", "they made up")).Should().BeTrue();
        (await Queue.Find(report.Id))?.State.Should().Be(ModerationItemState.Resolved);
    }

    private async Task<MemberId> Moderator(string pseudonym)
    {
        if (await storage.Books.Directory.Find(Group) is null)
        {
            await storage.World.Group(id: Group.Value);
        }

        var moderator = await storage.World.Member(pseudonym, AccountRoles.Member | AccountRoles.PeerModerator);
        await storage.World.Seat(Group, moderator, GroupRole.PeerModerator);
        return moderator;
    }

    private async Task Leave(MemberId member)
    {
        var group = await storage.Books.Log.Load(Group) ?? throw new InvalidOperationException("No group.");
        await storage.Books.Log.Append(
            Group, GroupEvents.Left(group.Head + 1, member, group.Seats[member], storage.Time.GetUtcNow()));
    }

    private async Task<ModerationItem> Report(string id, int minute = 0)
    {
        var reporter = await storage.World.Member($"reporter of {id}");
        var report = new ModerationItem(
            new ModerationItemId(id), ModerationItemKind.Report, Group, new MessageId(Guid.NewGuid()), reporter, "insult",
            "It hurt me.", ModerationItemState.Open, null, storage.Time.GetUtcNow().AddMinutes(minute), "", "");
        await Queue.Add(report);
        return report;
    }
}
