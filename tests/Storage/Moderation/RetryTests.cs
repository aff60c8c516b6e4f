using System.Collections.Immutable;
using TherapyGroups.Groups;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Moderation;

public sealed class RetryTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private IScreeningBook Book => storage.Books.Screening;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_failure_is_due_again_at_its_time_with_its_words_and_its_attempts()
    {
        var (group, message) = await Failed();

        (await Book.DueRetries(group, Now.AddSeconds(5).AddMilliseconds(-1), 10)).Should().BeEmpty();
        var (happened, attempts) = (await Book.DueRetries(group, Now.AddSeconds(5), 10)).Should().ContainSingle().Subject;

        (happened.Seq, happened.Message?.Text, attempts).Should().Be((message.Seq, "hello", 1));
    }

    [Fact]
    public async Task A_retry_that_succeeds_is_due_no_more_and_leaves_the_cursor()
    {
        var (group, message) = await Failed();

        var saved = await Retry(group, message.As(RiskLevel.Green, attempt: 2));

        saved.Should().NotBeNull();
        (await Book.DueRetries(group, DateTimeOffset.MaxValue, 10)).Should().BeEmpty();
        (await Book.Cursor(group)).Should().Be(message.Seq);
    }

    [Fact]
    public async Task A_retry_that_another_activation_has_saved_meanwhile_saves_nothing()
    {
        var (group, message) = await Failed();
        var screened = message.As(RiskLevel.Crisis, attempt: 2);
        await Retry(group, screened);

        (await Retry(group, screened)).Should().BeNull();

        (await storage.Books.Cases.Open()).Should().ContainSingle().Which.EvidenceCount.Should().Be(1);
    }

    [Fact]
    public async Task A_group_is_behind_when_its_log_is_ahead_of_the_cursor_and_has_been_quiet()
    {
        var group = await storage.World.Group();
        await storage.World.SeatedMember(group, "ana");

        (await Book.Behind(quietSince: Now.AddMilliseconds(-1), Now, 10)).Should().BeEmpty();
        (await Book.Behind(quietSince: Now, Now, 10)).Should().Equal(group);
    }

    [Fact]
    public async Task A_group_that_was_read_to_its_end_is_not_behind()
    {
        var group = await storage.World.Group();
        await storage.World.SeatedMember(group, "ana");

        await Book.Save(Screened.Batch(group, 0, 1, ModerationEffects.None), Now);

        (await Book.Behind(Now, Now, 10)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_group_with_a_retry_that_is_due_is_behind()
    {
        var (group, _) = await Failed();

        (await Book.Behind(Now, Now, 10)).Should().BeEmpty();
        (await Book.Behind(Now, Now.AddSeconds(5), 10)).Should().Equal(group);
    }

    private Task<ImmutableArray<CaseId>?> Retry(GroupId group, ScreenedMessage screened)
    {
        var effects = screened.Assessment.Level == RiskLevel.Crisis ? Screened.Evidence(group, screened) : ModerationEffects.None;
        return Book.Save(Screened.Batch(group, screened.Seq, screened.Seq, effects, screened), Now);
    }

    private async Task<(GroupId Group, Message Message)> Failed()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        var message = await storage.World.Post(group, ana, "hello");
        await Book.Save(
            Screened.Batch(
                group, 0, message.Seq, ModerationEffects.None, message.As(RiskLevel.Unscreened, retryAt: Now.AddSeconds(5))),
            Now);
        return (group, message);
    }
}
