using TherapyGroups.Audit;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Keeping;

public sealed class RetentionTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private Books Books => storage.Books;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_message_is_kept_for_its_groups_days_and_no_longer()
    {
        var (group, message) = await Screened("hello");
        var over = message.At.AddDays(GroupLimits.RetentionDaysDefault);

        (await Books.Retention.Expire(over.AddMilliseconds(-1), 10)).Should().Be(0);
        (await Books.Retention.Expire(over, 10)).Should().Be(1);
        (await Books.Retention.Expire(over, 10)).Should().Be(0);

        (await Books.Log.FindMessage(group, message.MessageId))?.State.Should().Be(MessageState.Erased);
    }

    [Fact]
    public async Task A_new_number_of_days_counts_for_what_was_said_before_it_too()
    {
        var (group, message) = await Screened("hello");
        var act = new AuditEntry(Now, new MemberId("sam"), "test.act", "something", "");
        await Books.Retention.SetDays(group, 400, act);
        (await Books.Retention.Expire(message.At.AddDays(399), 10)).Should().Be(0);

        await Books.Retention.SetDays(group, 7, act);

        (await Books.Retention.Expire(message.At.AddDays(7).AddMilliseconds(-1), 10)).Should().Be(0);
        (await Books.Retention.Expire(message.At.AddDays(7), 10)).Should().Be(1);
    }

    /// <summary>While servers are replaced one by one, the old ones go on writing beside the new.</summary>
    [Fact]
    public async Task What_an_earlier_version_wrote_is_kept_as_long_as_the_rest()
    {
        var (group, message) = await Screened("hello");
        storage.Raw(connection => Statement.Run(connection, "UPDATE messages SET expires_at = NULL"));
        var over = message.At.AddDays(GroupLimits.RetentionDaysDefault);

        (await Books.Retention.Expire(over.AddMilliseconds(-1), 10)).Should().Be(0);
        (await Books.Retention.Expire(over, 10)).Should().Be(1);
        (await Books.Log.FindMessage(group, message.MessageId))?.State.Should().Be(MessageState.Erased);
    }

    [Fact]
    public async Task Nothing_of_the_words_is_left_and_the_numbers_have_no_gap()
    {
        var (group, message) = await Screened("hello", "loss");
        await storage.World.Change(group, message.Author, message.MessageId, MessageChange.Edit, "goodbye", "grief");
        await ScreenAll(group);

        await Books.Retention.Expire(Now.AddYears(1), 10);

        storage.Raw(connection => Statement.Number(
            connection, "SELECT COUNT(*) FROM group_events WHERE text_sealed IS NOT NULL OR note_sealed IS NOT NULL")).Should().Be(0);
        (await Books.Log.ReadAfter(group, after: 0, limit: 10)).Select(happened => happened.Seq).Should().Equal(1, 2, 3);
        (await Books.Log.Head(group)).Should().Be(3);
    }

    [Fact]
    public async Task Evidence_in_an_open_case_is_kept_until_the_case_is_resolved()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        var riskCase = await storage.Case(group, ana, text: "help");

        (await Books.Retention.Expire(Now.AddYears(1), 10)).Should().Be(0);
        (await Books.Cases.Evidence(riskCase.Id))[0].Text.Should().Be("help");
        await Books.Cases.Save(
            riskCase with { Phase = CasePhase.Resolved, Version = riskCase.Version + 1 },
            new CaseHistoryEntry(Now, CaseHistoryKind.Resolved, new MemberId("dr-rivera"), "over"));

        (await Books.Retention.Expire(Now.AddYears(1), 10)).Should().Be(1);
        (await Books.Cases.Evidence(riskCase.Id))[0].Text.Should().BeEmpty();
    }

    [Fact]
    public async Task A_message_that_nobody_has_assessed_yet_is_kept()
    {
        var group = await storage.World.Group();
        await storage.World.Post(group, await storage.World.SeatedMember(group, "ana"), "hello");

        (await Books.Retention.Expire(Now.AddYears(1), 10)).Should().Be(0);
    }

    [Fact]
    public async Task A_message_whose_assessment_is_to_be_tried_again_is_kept()
    {
        var group = await storage.World.Group();
        var message = await storage.World.Post(group, await storage.World.SeatedMember(group, "ana"), "hello");
        await Books.Screening.Save(
            Storage.Screened.Batch(
                group, 0, message.Seq, ModerationEffects.None, message.As(RiskLevel.Unscreened, retryAt: Now.AddSeconds(5))),
            Now);

        (await Books.Retention.Expire(Now.AddYears(1), 10)).Should().Be(0);
    }

    [Fact]
    public async Task One_call_forgets_no_more_than_it_is_told()
    {
        var (group, _) = await Screened("one");
        await storage.World.Post(group, await storage.World.SeatedMember(group, "ben"), "two");
        await ScreenAll(group);

        (await Books.Retention.Expire(Now.AddYears(1), 1)).Should().Be(1);
        (await Books.Retention.Expire(Now.AddYears(1), 1)).Should().Be(1);
        (await Books.Retention.Expire(Now.AddYears(1), 1)).Should().Be(0);
    }

    private async Task<(GroupId Group, Message Message)> Screened(string text, string note = "")
    {
        var group = await storage.World.Group();
        var message = await storage.World.Post(group, await storage.World.SeatedMember(group, "ana"), text, note);
        await ScreenAll(group);
        return (group, message);
    }

    private async Task ScreenAll(GroupId group) => await Books.Screening.Save(
        Storage.Screened.Batch(group, await Books.Screening.Cursor(group), await Books.Log.Head(group), ModerationEffects.None), Now);
}
