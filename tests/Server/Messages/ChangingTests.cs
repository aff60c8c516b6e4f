using System.Text.Json;

namespace TherapyGroups.Tests.Server.Messages;

public sealed class ChangingTests(DemoServer server)
{
    [Fact]
    public async Task An_author_can_edit_a_message()
    {
        var (author, _, group, path) = await Posted();

        var edited = await author.Put(path, new { text = "other words" });

        edited.Status.Should().Be(200, edited.Text);
        var message = await OnlyMessage(author, group);
        message.GetProperty("text").GetString().Should().Be("other words");
        message.GetProperty("state").GetString().Should().Be("visible");
        message.GetProperty("editedAt").ValueKind.Should().Be(JsonValueKind.String);
        edited.Number("seq").Should().BeGreaterThan(message.GetProperty("seq").GetInt64());
    }

    [Fact]
    public async Task The_same_change_again_is_answered_with_the_same_place()
    {
        var (author, _, _, path) = await Posted();
        var edited = (await author.Put(path, new { text = "other words" })).Number("seq");
        (await author.Put(path, new { text = "other words" })).Number("seq").Should().Be(edited);

        var withdrawn = (await author.Delete(path)).Number("seq");
        (await author.Delete(path)).Number("seq").Should().Be(withdrawn);
    }

    [Fact]
    public async Task Nobody_else_can_edit_or_withdraw_it()
    {
        var (_, other, _, path) = await Posted();

        (await other.Put(path, new { text = "not mine" })).ShouldRefuse(403, "not-the-author");
        (await other.Delete(path)).ShouldRefuse(403, "not-the-author");
    }

    [Fact]
    public async Task A_stranger_learns_nothing_of_it()
    {
        var (_, _, group, path) = await Posted();
        var stranger = await server.Site.NewPerson();

        (await stranger.Put(path, new { text = "not mine" })).ShouldRefuse(403, "not-a-member");
        (await stranger.Delete(path)).ShouldRefuse(403, "not-a-member");
        (await stranger.Delete($"/api/groups/{group}/messages/{Guid.NewGuid()}")).ShouldRefuse(403, "not-a-member");
    }

    [Fact]
    public async Task Withdrawn_words_are_gone_for_everyone()
    {
        var (author, other, group, path) = await Posted();

        (await author.Delete(path)).Status.Should().Be(200);

        foreach (var reader in new[] { author, other })
        {
            var message = await OnlyMessage(reader, group);
            message.GetProperty("state").GetString().Should().Be("withdrawn");
            message.GetProperty("text").GetString().Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_withdrawn_message_cannot_be_edited_back()
    {
        var (author, _, _, path) = await Posted();
        await author.Delete(path);

        (await author.Put(path, new { text = "again" })).ShouldRefuse(409, "not-visible");
    }

    [Fact]
    public async Task Withdrawing_twice_is_withdrawing_once()
    {
        var (author, _, _, path) = await Posted();
        await author.Delete(path);

        (await author.Delete(path)).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \u200b\t", "empty")]
    [InlineData(null, "empty")]
    public async Task An_edit_to_nothing_is_refused(string? text, string code)
    {
        var (author, _, _, path) = await Posted();

        (await author.Put(path, new { text })).ShouldRefuse(400, code);
    }

    [Fact]
    public async Task An_edit_that_is_too_long_is_refused()
    {
        var (author, _, _, path) = await Posted();

        (await author.Put(path, new { text = new string('x', 2_001) })).ShouldRefuse(400, "too-long");
    }

    [Fact]
    public async Task A_message_that_is_not_there_cannot_be_changed()
    {
        var (author, _, group, _) = await Posted();

        (await author.Delete($"/api/groups/{group}/messages/{Guid.NewGuid()}")).ShouldRefuse(404, "unknown-message");
        (await author.Delete($"/api/groups/{group}/messages/not-a-uuid")).ShouldRefuse(400, "invalid-message-id");
    }

    private static async Task<JsonElement> OnlyMessage(Person reader, string group) =>
        (await reader.Get($"/api/groups/{group}/messages")).Body.GetProperty("messages").EnumerateArray().Single();

    private async Task<(Person Author, Person Other, string Group, string Path)> Posted()
    {
        var (author, other) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var group = await server.Site.NewGroup(author, other);
        var id = Guid.NewGuid();
        await author.Say(group, "first words", id);
        return (author, other, group, $"/api/groups/{group}/messages/{id}");
    }
}
