using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Groups;

public sealed class HiddenWordsTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private IGroupLog Log => storage.Books.Log;

    public void Dispose() => storage.Dispose();

    [Theory]
    [InlineData(MessageChange.Withdraw, MessageState.Withdrawn)]
    [InlineData(MessageChange.Hide, MessageState.Hidden)]
    public async Task Words_that_are_no_longer_visible_are_not_read_from_any_event(MessageChange change, MessageState state)
    {
        var (group, ana, message) = await Posted("hello", "loss");

        await storage.World.Change(group, ana, message.MessageId, change);

        var events = await Log.ReadAfter(group, after: 1, limit: 10);
        events.Select(happened => (happened.Message?.Text, happened.Message?.ContentNote, happened.Message?.State))
            .Should().Equal(("", "", state), ("", "", state));
        var stands = (await Log.ReadMessagesBefore(group, before: 100, limit: 10)).Should().ContainSingle().Subject;
        (stands.Text, stands.ContentNote, stands.State).Should().Be(("", "", state));
    }

    [Theory]
    [InlineData(MessageChange.Withdraw)]
    [InlineData(MessageChange.Hide)]
    public async Task Moderation_reads_the_words_whatever_became_of_the_message(MessageChange change)
    {
        var (group, ana, message) = await Posted("hello", "loss");

        await storage.World.Change(group, ana, message.MessageId, change);

        (await Log.ReadWordsAfter(group, after: 1, limit: 10))[0].Message?.Text.Should().Be("hello");
        var found = await Log.FindMessage(group, message.MessageId);
        (found?.Text, found?.ContentNote).Should().Be(("hello", "loss"));
    }

    [Fact]
    public async Task An_edit_changes_the_message_and_leaves_the_event_that_brought_it()
    {
        var (group, ana, message) = await Posted("hello");
        storage.Time.Advance(TimeSpan.FromMinutes(1));

        await storage.World.Change(group, ana, message.MessageId, MessageChange.Edit, "goodbye", "loss");

        var events = await Log.ReadAfter(group, after: 1, limit: 10);
        events.Select(happened => (happened.Message?.Text, happened.Message?.EditedAt)).Should().Equal(
            ("hello", null), ("goodbye", storage.Time.GetUtcNow()));
        var stands = await Log.FindMessage(group, message.MessageId);
        stands.Should().Be(message with { Text = "goodbye", ContentNote = "loss", EditedAt = storage.Time.GetUtcNow() });
    }

    [Fact]
    public async Task A_restored_message_comes_back_with_its_last_words()
    {
        var (group, ana, message) = await Posted("hello");
        await storage.World.Change(group, ana, message.MessageId, MessageChange.Edit, "goodbye", "loss");
        await storage.World.Change(group, ana, message.MessageId, MessageChange.Hide);

        await storage.World.Change(group, ana, message.MessageId, MessageChange.Restore);

        var restored = (await Log.ReadAfter(group, after: 4, limit: 10)).Should().ContainSingle().Subject;
        (restored.Kind, restored.Message?.Text, restored.Message?.ContentNote, restored.Message?.State)
            .Should().Be((GroupEventKind.MessageRestored, "goodbye", "loss", MessageState.Visible));
        (await Log.ReadMessagesBefore(group, before: 100, limit: 10)).Should().ContainSingle().Which.Text.Should().Be("goodbye");
    }

    [Fact]
    public async Task What_was_posted_first_is_found_after_an_edit_and_a_withdrawal()
    {
        var (group, ana, message) = await Posted("hello");
        await storage.World.Change(group, ana, message.MessageId, MessageChange.Edit, "goodbye");
        await storage.World.Change(group, ana, message.MessageId, MessageChange.Withdraw);

        (await Log.FindPosted(group, message.MessageId)).Should().Be(new PostedMessage(message.Seq, ana, "hello", message.At));
    }

    [Fact]
    public async Task An_author_without_a_key_has_no_words_any_more()
    {
        var (group, ana, message) = await Posted("hello", "loss");
        storage.Raw(connection => Statement.Run(connection, "DELETE FROM account_keys"));
        storage.Reopen();

        var happened = (await Log.ReadWordsAfter(group, after: 1, limit: 10)).Should().ContainSingle().Subject;

        (happened.Message?.Text, happened.Message?.ContentNote, happened.Message?.State).Should().Be(("", "", MessageState.Erased));
        (await Log.FindPosted(group, message.MessageId)).Should().Be(new PostedMessage(message.Seq, ana, null, message.At));
        (await Log.FindMessage(group, message.MessageId))?.State.Should().Be(MessageState.Erased);
    }

    private async Task<(GroupId Group, MemberId Ana, Message Message)> Posted(string text, string note = "")
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        return (group, ana, await storage.World.Post(group, ana, text, note));
    }
}
