using System.Text.Json;

namespace TherapyGroups.Tests.Server.Messages;

public sealed class ContentNoteTests(DemoServer server)
{
    [Fact]
    public async Task A_moderator_adds_a_note_that_every_reader_sees_and_that_an_edit_does_not_take_away()
    {
        var room = await Posted();
        await using var feed = await room.Other.OpenGroup(room.Group);

        (await room.Moderator.Put(room.Note, new { note = "loss" })).Status.Should().Be(200);

        var changed = await feed.Next("message-edited");
        (changed.Word("contentNote"), changed.Word("text")).Should().Be(("loss", Words.Calm));
        changed.Body.GetProperty("editedAt").ValueKind.Should().Be(JsonValueKind.Null);
        (await Only(room)).GetProperty("contentNote").GetString().Should().Be("loss");
        await room.Author.Put(room.Message, new { text = "I slept a little." });
        var edited = await Only(room);
        (edited.GetProperty("contentNote").GetString(), edited.GetProperty("text").GetString()).Should().Be(("loss", "I slept a little."));
        await room.Author.Put(room.Message, new { text = "I slept." });
        (await Only(room)).GetProperty("contentNote").GetString().Should().Be("loss");
    }

    [Fact]
    public async Task An_edit_that_says_nothing_of_the_note_leaves_it_and_one_that_empties_it_takes_it_away()
    {
        var author = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(author);
        var id = Guid.NewGuid();
        await author.Post($"/api/groups/{group}/messages", new { messageId = id, text = "My dog dyed.", contentNote = "loss" });

        (await author.Put($"/api/groups/{group}/messages/{id}", new { text = "My dog died." })).Status.Should().Be(200);
        (await Note()).GetString().Should().Be("loss");

        await author.Put($"/api/groups/{group}/messages/{id}", new { text = "My dog died.", contentNote = (string?)null });
        (await Note()).ValueKind.Should().Be(JsonValueKind.Null);

        async Task<JsonElement> Note() =>
            (await author.Get($"/api/groups/{group}/messages")).Body.GetProperty("messages")[0].GetProperty("contentNote");
    }

    [Fact]
    public async Task A_reader_who_comes_later_gets_the_note_with_the_stream()
    {
        var room = await Posted();
        await room.Moderator.Put(room.Note, new { note = "food" });

        await using var feed = await room.Other.OpenGroup(room.Group, lastEventId: 0);

        (await feed.Next("message-edited")).Word("contentNote").Should().Be("food");
    }

    [Fact]
    public async Task Only_a_moderator_adds_one_with_words_and_within_bounds()
    {
        var room = await Posted();

        (await room.Author.Put(room.Note, new { note = "loss" })).ShouldRefuse(403, "forbidden");
        (await room.Moderator.Put(room.Note, new { note = " " })).ShouldRefuse(400, "content-note-missing");
        (await room.Moderator.Put(room.Note, new { note = new string('x', 81) })).ShouldRefuse(400, "content-note-too-long");
        await room.Author.Delete(room.Message);
        (await room.Moderator.Put(room.Note, new { note = "loss" })).ShouldRefuse(409, "not-visible");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_somebody_says_in_a_note_reaches_a_clinician_and_brings_the_card_by_a_post_and_by_an_edit(bool byEdit)
    {
        const string Note = "I am going to kill myself tonight";
        var author = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(author);
        var clinician = await server.Site.SignIn("dr-rivera");
        await using var console = await clinician.OpenConsole();
        await using var mine = await author.Open("/api/me/feed");
        var id = Guid.NewGuid();

        if (byEdit)
        {
            await author.Say(group, "hello", id);
            await author.Put($"/api/groups/{group}/messages/{id}", new { text = "hello", contentNote = Note });
        }
        else
        {
            await author.Post($"/api/groups/{group}/messages", new { messageId = id, text = "hello", contentNote = Note });
        }

        await mine.Next("support-card");
        var evidence = (await clinician.ReadCase(await console.CaseOf(author))).Body.GetProperty("evidence").EnumerateArray().Single();
        (evidence.GetProperty("text").GetString(), evidence.GetProperty("contentNote").GetString()).Should().Be(("hello", Note));
        evidence.GetProperty("level").GetString().Should().Be("Crisis");
        evidence.GetProperty("spans").EnumerateArray()
            .Where(span => span.GetProperty("start").GetInt32() + span.GetProperty("length").GetInt32() > "hello".Length)
            .Should().BeEmpty("every span is one of the text");
    }

    [Fact]
    public async Task Each_reader_chooses_what_is_folded_and_it_is_kept()
    {
        var person = await server.Site.NewPerson();
        var first = (await person.Get("/api/me/content-notes")).Body;
        Listed(first, "folded").Should().Equal(Listed(first, "topics"));

        (await person.Put("/api/me/content-notes", new { folded = new[] { "food", "loss" } })).Status.Should().Be(204);
        Listed((await person.Get("/api/me/content-notes")).Body, "folded").Should().Equal("loss", "food");

        (await person.Put("/api/me/content-notes", new { folded = Array.Empty<string>() })).Status.Should().Be(204);
        Listed((await person.Get("/api/me/content-notes")).Body, "folded").Should().BeEmpty();
        (await person.Put("/api/me/content-notes", new { folded = new[] { "spiders" } })).ShouldRefuse(400, "invalid-content-notes");
    }

    private static List<string?> Listed(JsonElement body, string name) =>
        [.. body.GetProperty(name).EnumerateArray().Select(one => one.GetString())];

    private static async Task<JsonElement> Only(Room room) =>
        (await room.Other.Get($"/api/groups/{room.Group}/messages")).Body.GetProperty("messages").EnumerateArray().Single();

    private async Task<Room> Posted()
    {
        var (author, other) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var moderator = await server.Site.NewStaff("peer-moderator");
        var group = await server.Site.NewGroup(author, other, moderator);
        var message = Guid.NewGuid();
        await author.Say(group, Words.Calm, message);
        return new Room(author, other, moderator, group, $"/api/groups/{group}/messages/{message}");
    }

    private sealed record Room(Person Author, Person Other, Person Moderator, string Group, string Message)
    {
        public string Note => Message + "/content-note";
    }
}
