using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Moderation;

public sealed class QueueTests : IDisposable
{
    private static readonly MemberId Sam = new("sam");
    private static readonly MemberId Fay = new("fay");
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
        await Queue.Claim(claimed.Id, Sam);

        (await Queue.List(Group, ModerationItemState.Open)).Should().Equal(first, second);
        (await Queue.List(new GroupId("morning"), ModerationItemState.Open)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_item_is_claimed_by_one_moderator_who_may_claim_it_again()
    {
        var report = await Report("one");

        (await Queue.Claim(report.Id, Sam)).Should().BeTrue();
        (await Queue.Claim(report.Id, Fay)).Should().BeFalse();
        (await Queue.Claim(report.Id, Sam)).Should().BeTrue();
        (await Queue.Find(report.Id))?.ClaimedBy.Should().Be(Sam);
    }

    [Fact]
    public async Task An_item_is_resolved_once_and_not_by_another_than_has_claimed_it()
    {
        var report = await Report("one");
        await Queue.Claim(report.Id, Sam);

        (await Queue.Resolve(report.Id, Fay, "dismissed", "no")).Should().BeFalse();
        (await Queue.Resolve(report.Id, Sam, "warned", "an insult")).Should().BeTrue();
        (await Queue.Resolve(report.Id, Sam, "dismissed", "no")).Should().BeFalse();

        var resolved = await Queue.Find(report.Id);
        (resolved?.State, resolved?.Outcome, resolved?.OutcomeReason)
            .Should().Be((ModerationItemState.Resolved, "warned", "an insult"));
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
