using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Moderation;

public sealed class ScreeningBookTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private IScreeningBook Book => storage.Books.Screening;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task The_cursor_stands_at_zero_and_moves_with_each_batch()
    {
        var (group, message) = await Posted("hello");
        (await Book.Cursor(group)).Should().Be(0);

        await Book.Save(Screened.Batch(group, 0, 2, ModerationEffects.None, message.As(RiskLevel.Green)), Now);

        (await Book.Cursor(group)).Should().Be(2);
        (await Book.Cursor(new GroupId("nowhere"))).Should().Be(0);
    }

    [Fact]
    public async Task A_batch_from_another_cursor_saves_nothing()
    {
        var (group, message) = await Posted("help");
        var screened = message.As(RiskLevel.Crisis);
        await Book.Save(Screened.Batch(group, 0, 1, ModerationEffects.None), Now);

        var saved = await Book.Save(Screened.Batch(group, 0, 2, Screened.Evidence(group, screened), screened), Now);

        saved.Should().BeNull();
        await NothingIsSaved();
    }

    [Fact]
    public async Task A_batch_that_fails_leaves_nothing_of_itself()
    {
        var (group, message) = await Posted("help");
        var screened = message.As(RiskLevel.Crisis);

        // The same item twice in the queue, which its key refuses.
        var item = new ModerationItem(
            new ModerationItemId("item"), ModerationItemKind.Flag, group, message.MessageId, null, "needs-care", "",
            ModerationItemState.Open, null, Now, "", "");
        var twice = Screened.Evidence(group, screened) with { Items = [item, item] };
        var save = () => Book.Save(Screened.Batch(group, 0, 2, twice, screened), Now);

        await save.Should().ThrowAsync<StorageUnavailableException>();
        (await Book.Cursor(group)).Should().Be(0);
        await NothingIsSaved();
    }

    [Fact]
    public async Task Evidence_of_one_member_goes_into_one_case_whatever_group_it_is_from()
    {
        var (group, first) = await Posted("help");
        var other = await storage.World.Group();
        await storage.World.Seat(other, first.Author);
        var second = await storage.World.Post(other, first.Author, "help me");

        var raised = await Save(group, first.As(RiskLevel.Red));
        var grown = await Save(other, second.As(RiskLevel.Crisis));

        grown.Should().Equal(raised);
        var riskCase = (await storage.Books.Cases.Open()).Should().ContainSingle().Subject;
        (riskCase.Level, riskCase.EvidenceCount, riskCase.Group, riskCase.Version).Should().Be((RiskLevel.Crisis, 2, other, 2L));
    }

    [Fact]
    public async Task Two_messages_in_one_batch_raise_a_case_once()
    {
        var (group, first) = await Posted("help");
        var second = await storage.World.Post(group, first.Author, "help me");

        (await Save(group, first.As(RiskLevel.Crisis), second.As(RiskLevel.Crisis))).Should().ContainSingle();

        (await storage.Books.Cases.Open()).Should().ContainSingle().Which.EvidenceCount.Should().Be(2);
    }

    [Fact]
    public async Task Every_effect_is_recorded_with_its_reason()
    {
        var (group, message) = await Posted("help");
        var screened = message.As(RiskLevel.Crisis);
        var effects = Screened.Evidence(group, screened) with
        {
            Notices = [new MemberNotice(0, message.Author, MemberNoticeKind.SupportCard, (int)RiskLevel.Crisis, Now)],
            Items = [Flag(group, message)],
        };

        await Book.Save(Screened.Batch(group, 0, 2, effects, screened), Now);

        storage.Raw(connection => Statement.Texts(connection, "SELECT kind || ' ' || seq || ' ' || reason FROM effects ORDER BY kind"))
            .Should().Equal("case 2 Crisis", "item 2 needs-care", "notice 2 SupportCard");
    }

    [Fact]
    public async Task The_context_is_the_authors_last_messages_before_this_one_in_this_group()
    {
        var (group, first) = await Posted("one");
        var ben = await storage.World.SeatedMember(group, "ben");
        var second = await storage.World.Post(group, first.Author, "two");
        await storage.World.Post(group, ben, "another's");
        await storage.World.Post(group, first.Author, "three");
        var last = await storage.World.Post(group, first.Author, "four");
        await storage.World.Change(group, first.Author, second.MessageId, MessageChange.Withdraw);

        (await Book.Context(group, first.Author, last.Seq, limit: 2)).Should().Equal("two", "three");
    }

    private static ModerationItem Flag(GroupId group, Message message) => new(
        new ModerationItemId("item"), ModerationItemKind.Flag, group, message.MessageId, null, "needs-care", "", ModerationItemState.Open,
        null, message.At, "", "");

    private async Task<IReadOnlyList<CaseId>> Save(GroupId group, params ScreenedMessage[] screened)
    {
        var saved = await Book.Save(
            Screened.Batch(group, await Book.Cursor(group), screened[^1].Seq, Screened.Evidence(group, screened), screened), Now);
        return saved.GetValueOrDefault();
    }

    private async Task NothingIsSaved()
    {
        (await storage.Books.Cases.Open()).Should().BeEmpty();
        foreach (var table in new[] { "assessments", "effects", "risk_cases", "case_history", "case_evidence" })
        {
            storage.Raw(connection => Statement.Number(connection, $"SELECT COUNT(*) FROM {table}")).Should().Be(0, table);
        }
    }

    private async Task<(GroupId Group, Message Message)> Posted(string text)
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        return (group, await storage.World.Post(group, ana, text));
    }
}
