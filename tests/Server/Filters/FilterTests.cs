using System.Text.Json;

namespace TherapyGroups.Tests.Server.Filters;

public sealed class FilterTests(DemoServer server)
{
    private const string Number = "You can reach me at 555 0100 234 any evening.";

    [Fact]
    public async Task A_held_message_is_kept_and_its_author_told_kindly_while_others_read_nothing_of_it()
    {
        var room = await Enter("phone-number");
        await using var feed = await room.Other.OpenGroup(room.Group);

        var answer = await room.Author.TryToSay(room.Group, Number);

        answer.Status.Should().Be(201, answer.Text);
        (answer.Word("state"), answer.Body.GetProperty("review").GetBoolean()).Should().Be(("hidden", true));
        answer.Word("sentence").Should().Contain("a phone number").And.Contain("waits for a moderator");
        var posted = await feed.Next("message-posted");
        (posted.Id, posted.Word("state"), posted.Word("text")).Should().Be((answer.Number("seq"), "hidden", ""));
        posted.Body.GetProperty("review").GetBoolean().Should().BeTrue();
        await using var resumed = await room.Other.OpenGroup(room.Group, lastEventId: 0);
        (await resumed.Next("message-posted")).Raw.Should().NotContain("0100");
        (await Only(room.Other, room.Group)).GetProperty("text").GetString().Should().Be("");
    }

    [Fact]
    public async Task Its_author_reads_it_with_the_reason_and_can_take_it_back()
    {
        var room = await Enter("phone-number");
        var id = Guid.NewGuid();
        await room.Author.TryToSay(room.Group, Number, id);

        var own = await Only(room.Author, room.Group);

        (own.GetProperty("text").GetString(), own.GetProperty("state").GetString()).Should().Be((Number, "hidden"));
        own.GetProperty("sentence").GetString().Should().Contain("a phone number");
        (await room.Author.Delete($"/api/groups/{room.Group}/messages/{id}")).Status.Should().Be(200);
        (await Only(room.Author, room.Group)).GetProperty("state").GetString().Should().Be("withdrawn");
    }

    [Fact]
    public async Task A_moderator_finds_it_in_the_queue_and_shows_it()
    {
        var room = await Enter("phone-number");
        var id = Guid.NewGuid();
        await room.Author.TryToSay(room.Group, Number, id);
        var item = (await room.Moderator.Get($"/api/moderation/items?group={room.Group}")).Body.EnumerateArray().Single();
        (item.GetProperty("kind").GetString(), item.GetProperty("reason").GetString()).Should().Be(("held", "phone-number"));
        item.GetProperty("message").GetProperty("text").GetString().Should().Be(Number);
        await using var feed = await room.Other.OpenGroup(room.Group);

        await room.Moderator.Put($"/api/groups/{room.Group}/messages/{id}/visibility", new { hidden = false, reason = "a crisis line" });

        (await feed.Next("message-restored")).Word("text").Should().Be(Number);
        var shown = await Only(room.Other, room.Group);
        (shown.GetProperty("text").GetString(), shown.GetProperty("review").GetBoolean()).Should().Be((Number, false));
    }

    [Theory]
    [InlineData("restored")]
    [InlineData("no-action")]
    public async Task Closing_the_item_of_a_held_message_as_harmless_shows_it(string outcome)
    {
        var room = await Enter("phone-number");
        var (id, item) = await Hold(room);

        (await room.Moderator.Post($"/api/moderation/items/{item}/resolve", new { outcome, reason = "a crisis line" }))
            .Status.Should().Be(200);

        var shown = await Only(room.Other, room.Group);
        (shown.GetProperty("text").GetString(), shown.GetProperty("state").GetString(), shown.GetProperty("review").GetBoolean())
            .Should().Be((Number, "visible", false));
        (await room.Author.Put($"/api/groups/{room.Group}/messages/{id}", new { text = "Better not." })).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("removed")]
    public async Task Closing_it_as_hidden_tells_its_author_why_and_that_it_waits_no_longer(string outcome)
    {
        var room = await Enter("phone-number");
        var (_, item) = await Hold(room);

        (await room.Moderator.Post($"/api/moderation/items/{item}/resolve", new { outcome, reason = "no numbers here" }))
            .Status.Should().Be(200);

        var own = await Only(room.Author, room.Group);
        (own.GetProperty("state").GetString(), own.GetProperty("review").GetBoolean(), own.GetProperty("reason").GetString())
            .Should().Be(("hidden", false, "no numbers here"));
        var others = await Only(room.Other, room.Group);
        (others.GetProperty("text").GetString(), others.GetProperty("review").GetBoolean()).Should().Be(("", false));
    }

    [Fact]
    public async Task Who_shows_it_first_and_closes_the_item_then_changes_it_once()
    {
        var room = await Enter("phone-number");
        var (id, item) = await Hold(room);
        var visibility = $"/api/groups/{room.Group}/messages/{id}/visibility";
        var first = await room.Moderator.Put(visibility, new { hidden = false, reason = "a crisis line" });
        first.Status.Should().Be(200);

        (await room.Moderator.Post($"/api/moderation/items/{item}/resolve", new { outcome = "restored", reason = "a crisis line" }))
            .Status.Should().Be(200);

        (await room.Other.Get($"/api/groups/{room.Group}/messages")).Number("head").Should().Be(first.Number("seq"));
    }

    [Fact]
    public async Task A_held_message_is_screened_at_once_like_any_other()
    {
        var room = await Enter("phone-number");
        var clinician = await server.Site.SignIn("dr-rivera");
        await using var console = await clinician.OpenConsole();

        (await room.Author.TryToSay(room.Group, Words.Crisis + " Call 555 0100 234.")).Word("state").Should().Be("hidden");

        await console.CaseOf(room.Author);
    }

    [Fact]
    public async Task The_same_message_again_gets_the_first_answer_and_an_edit_is_looked_at_too()
    {
        var room = await Enter("link");
        var id = Guid.NewGuid();
        await room.Author.Say(room.Group, "I read something good.", id);

        var edited = await room.Author.Put($"/api/groups/{room.Group}/messages/{id}", new { text = "I read this: www.example.net/page" });

        (edited.Status, edited.Word("state")).Should().Be((200, "hidden"));
        edited.Word("sentence").Should().Contain("a link");
        (await Only(room.Other, room.Group)).GetProperty("text").GetString().Should().Be("");
        var held = Guid.NewGuid();
        var first = await room.Author.TryToSay(room.Group, "See example.org now", held);
        var again = await room.Author.TryToSay(room.Group, "See example.org now", held);
        (again.Status, again.Number("seq"), again.Word("state")).Should().Be((200, first.Number("seq"), "hidden"));
    }

    [Fact]
    public async Task A_content_note_is_looked_at_like_the_text_and_a_moderator_reads_it_in_the_queue()
    {
        var room = await Enter("phone-number");
        await using var feed = await room.Other.OpenGroup(room.Group);

        var answer = await room.Author.Post(
            $"/api/groups/{room.Group}/messages", new { messageId = Guid.NewGuid(), text = "hello", contentNote = Number });

        (answer.Status, answer.Word("state")).Should().Be((201, "hidden"));
        (await feed.Next("message-posted")).Raw.Should().NotContain("0100");
        var item = (await room.Moderator.Get($"/api/moderation/items?group={room.Group}")).Body.EnumerateArray().Single();
        item.GetProperty("message").GetProperty("contentNote").GetString().Should().Be(Number);
    }

    [Fact]
    public async Task Crisis_lines_and_moderators_are_never_held_and_without_filters_nothing_is()
    {
        var room = await Enter("phone-number", "link");

        (await room.Author.TryToSay(room.Group, "Kids Help Phone is 1-800-668-6868, see https://kidshelpphone.ca/"))
            .Word("state").Should().Be("visible");
        (await room.Moderator.TryToSay(room.Group, Number)).Word("state").Should().Be("visible");
        (await room.Moderator.Put($"/api/groups/{room.Group}/filters", new { filters = Array.Empty<string>() })).Status.Should().Be(200);
        (await room.Author.TryToSay(room.Group, Number)).Word("state").Should().Be("visible");
    }

    [Fact]
    public async Task Everybody_is_told_of_a_change_and_can_look_it_up()
    {
        var room = await Enter();
        await using var feed = await room.Author.OpenGroup(room.Group);

        await room.Moderator.Put($"/api/groups/{room.Group}/filters", new { filters = new[] { "link", "address" } });

        (await feed.Next("notice")).Word("detail").Should().Contain("address").And.Contain("link");
        (await room.Author.Get($"/api/groups/{room.Group}")).Body.GetProperty("filters").EnumerateArray()
            .Select(one => one.GetString()).Should().Equal("address", "link");
        (await room.Moderator.Put($"/api/groups/{room.Group}/filters", new { filters = new[] { "jokes" } }))
            .ShouldRefuse(400, "invalid-filters");
        (await room.Moderator.Put($"/api/groups/{room.Group}/filters", new { })).ShouldRefuse(400, "invalid-filters");
    }

    /// <summary>The author writes what the filter holds; the message, and its item in the queue.</summary>
    private static async Task<(Guid Message, string? Item)> Hold(Room room)
    {
        var id = Guid.NewGuid();
        await room.Author.TryToSay(room.Group, Number, id);
        var item = (await room.Moderator.Get($"/api/moderation/items?group={room.Group}")).Body.EnumerateArray().Single();
        return (id, item.GetProperty("id").GetString());
    }

    private static async Task<JsonElement> Only(Person person, string group) =>
        (await person.Get($"/api/groups/{group}/messages")).Body.GetProperty("messages").EnumerateArray().Single();

    private async Task<Room> Enter(params string[] filters)
    {
        var (author, other) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var moderator = await server.Site.NewStaff("peer-moderator");
        var group = await server.Site.NewGroup(author, other, moderator);
        if (filters.Length > 0)
        {
            (await moderator.Put($"/api/groups/{group}/filters", new { filters })).Status.Should().Be(200);
        }

        return new Room(author, other, moderator, group);
    }

    private sealed record Room(Person Author, Person Other, Person Moderator, string Group);
}
