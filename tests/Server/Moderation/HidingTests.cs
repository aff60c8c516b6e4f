using System.Text.Json;

namespace TherapyGroups.Tests.Server.Moderation;

public sealed class HidingTests(DemoServer server)
{
    [Fact]
    public async Task Hidden_words_are_gone_for_members_and_their_author_alone_is_told_why()
    {
        var room = await Posted();
        await using var feed = await room.Member.OpenGroup(room.Group);
        await using var authors = await room.Author.OpenGroup(room.Group);

        (await room.Moderator.Put(room.Visibility, new { hidden = true, reason = "not our way of speaking" })).Status.Should().Be(200);

        var hidden = await feed.Next("message-hidden");
        (hidden.Word("reason"), hidden.Word("text"), hidden.Word("state")).Should().Be(("", "", "hidden"));
        (await authors.Next("message-hidden")).Word("reason").Should().Be("not our way of speaking");
        await using var resumed = await room.Member.OpenGroup(room.Group, lastEventId: 0);
        (await resumed.Next("message-hidden")).Raw.Should().NotContain("our way of speaking");
        var message = await OnlyMessage(room);
        (message.GetProperty("state").GetString(), message.GetProperty("text").GetString()).Should().Be(("hidden", ""));
    }

    [Fact]
    public async Task Hidden_words_are_not_in_a_feed_that_resumes_from_before()
    {
        var room = await Posted();
        await room.Moderator.Put(room.Visibility, new { hidden = true, reason = "not our way of speaking" });

        await using var feed = await room.Member.OpenGroup(room.Group, lastEventId: 0);
        await feed.Next("message-hidden");

        feed.Seen.Should().NotContain(frame => frame.Raw.Contains("an unkind word"));
    }

    [Fact]
    public async Task Restoring_brings_them_back()
    {
        var room = await Posted();
        await room.Moderator.Put(room.Visibility, new { hidden = true, reason = "not our way of speaking" });
        await using var feed = await room.Member.OpenGroup(room.Group);

        (await room.Moderator.Put(room.Visibility, new { hidden = false, reason = "I misread it" })).Status.Should().Be(200);

        (await feed.Next("message-restored")).Word("text").Should().Be("an unkind word");
        var message = await OnlyMessage(room);
        (message.GetProperty("state").GetString(), message.GetProperty("text").GetString()).Should().Be(("visible", "an unkind word"));
    }

    [Fact]
    public async Task A_member_can_hide_nothing()
    {
        var room = await Posted();

        (await room.Member.Put(room.Visibility, new { hidden = true, reason = "mine" })).ShouldRefuse(403, "forbidden");
        (await room.Author.Put(room.Visibility, new { hidden = true, reason = "mine" })).ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task Hiding_needs_a_reason()
    {
        var room = await Posted();

        (await room.Moderator.Put(room.Visibility, new { hidden = true, reason = "" })).ShouldRefuse(400, "reason-required");
        (await room.Moderator.Put(room.Visibility, new { hidden = true })).ShouldRefuse(400, "reason-required");
    }

    [Fact]
    public async Task Neither_hiding_nor_restoring_is_what_a_body_without_the_word_means()
    {
        var room = await Posted();

        (await room.Moderator.Put(room.Visibility, new { reason = "no word of which" })).ShouldRefuse(400, "invalid-body");
    }

    [Fact]
    public async Task An_author_can_still_withdraw_what_is_hidden()
    {
        var room = await Posted();
        await room.Moderator.Put(room.Visibility, new { hidden = true, reason = "not our way of speaking" });

        (await room.Author.Delete(room.MessagePath)).Status.Should().Be(200);

        (await room.Moderator.Put(room.Visibility, new { hidden = false, reason = "bring it back" })).ShouldRefuse(409, "not-visible");
    }

    private static async Task<JsonElement> OnlyMessage(Room room) =>
        (await room.Member.Get($"/api/groups/{room.Group}/messages")).Body.GetProperty("messages").EnumerateArray().Single();

    private async Task<Room> Posted()
    {
        var (author, member) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var sam = await server.Site.SignIn("sam");
        var group = await server.Site.NewGroup(author, member, sam);
        var message = Guid.NewGuid();
        await author.Say(group, "an unkind word", message);
        return new Room(author, member, sam, group, $"/api/groups/{group}/messages/{message}");
    }

    private sealed record Room(Person Author, Person Member, Person Moderator, string Group, string MessagePath)
    {
        public string Visibility => MessagePath + "/visibility";
    }
}
