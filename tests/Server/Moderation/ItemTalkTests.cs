namespace TherapyGroups.Tests.Server.Moderation;

/// <summary>What staff say to each other about an item: the back-channel, and questions to the clinicians.</summary>
public sealed class ItemTalkTests(DemoServer server)
{
    [Fact]
    public async Task Moderators_of_the_group_talk_about_an_item_among_themselves()
    {
        var room = await Reported();
        var second = await server.Site.NewStaff("peer-moderator");
        await (await server.Site.SignIn("admin")).Appoint(room.Group, second);
        var elsewhere = await server.Site.NewStaff("peer-moderator");

        (await room.Moderator.Post(room.Notes, new { note = "I know both of them." })).Status.Should().Be(201);
        (await second.Post(room.Notes, new { note = "Then let me take it." })).Status.Should().Be(201);

        var notes = (await second.Get(room.Notes)).Body.EnumerateArray().ToList();
        notes.Select(note => (note.GetProperty("by").GetString(), note.GetProperty("note").GetString())).Should().Equal(
            (room.Moderator.Name, "I know both of them."), (second.Name, "Then let me take it."));
        (await elsewhere.Get(room.Notes)).ShouldRefuse(403, "forbidden");
        (await elsewhere.Post(room.Notes, new { note = "hello" })).ShouldRefuse(403, "forbidden");
        (await room.Author.Get(room.Notes)).ShouldRefuse(403, "forbidden");
        (await second.Post(room.Notes, new { note = " " })).ShouldRefuse(400, "note-missing");
        (await second.Post(room.Notes, new { note = new string('x', 1_001) })).ShouldRefuse(400, "reason-too-long");
    }

    [Fact]
    public async Task A_clinician_is_asked_on_the_console_and_the_answer_comes_back_to_the_item()
    {
        var room = await Reported();
        var clinician = await server.Site.SignIn("dr-rivera");
        await using var console = await clinician.OpenConsole();

        var asked = await room.Moderator.Post(room.Ask, new { note = "Is this a way of asking for help?" });

        asked.Status.Should().Be(201, asked.Text);
        var raised = await console.Next("the question", frame => frame.Event == "ask-raised" && frame.Word("id") == asked.Word("id"));
        raised.Raw.Should().NotContain("asking for help");
        var ask = (await clinician.Get("/api/asks")).Body.EnumerateArray()
            .Single(one => one.GetProperty("id").GetString() == asked.Word("id"));
        ask.GetProperty("note").GetString().Should().Be("Is this a way of asking for help?");
        ask.GetProperty("message").GetProperty("text").GetString().Should().Be("an unkind word");

        var path = $"/api/asks/{asked.Word("id")}/answer";
        (await clinician.Post(path, new { answer = "I do not think so. Thank you for asking." })).Status.Should().Be(200);
        (await clinician.Post(path, new { answer = "Again." })).ShouldRefuse(409, "already-answered");
        await console.Next("the answer", frame => frame.Event == "ask-answered" && frame.Word("id") == asked.Word("id"));
        var item = (await room.Moderator.Get($"/api/moderation/items?group={room.Group}")).Body.EnumerateArray().Single();
        item.GetProperty("asks")[0].GetProperty("answer").GetString().Should().Be("I do not think so. Thank you for asking.");
    }

    [Fact]
    public async Task Moderators_see_nothing_that_is_clinical()
    {
        var room = await Reported();
        await server.Site.RaiseCase(room.Author, room.Group);
        await room.Moderator.Post(room.Ask, new { note = "And this?" });

        var seen = (await room.Moderator.Get($"/api/moderation/items?group={room.Group}")).Text;

        foreach (var word in new[] { "level", "probability", "crisis", "case", "evidence\"", "dr-rivera", "categories" })
        {
            seen.Should().NotContainEquivalentOf(word);
        }
    }

    [Fact]
    public async Task A_moderator_does_not_see_reports_of_their_own_words_nor_work_on_them()
    {
        var author = await server.Site.NewStaff("peer-moderator");
        var room = await Reported(author);

        (await author.Get($"/api/moderation/items?group={room.Group}")).Body.EnumerateArray().Should().BeEmpty();
        (await author.Post($"/api/moderation/items/{room.Item}/claim")).ShouldRefuse(403, "forbidden");
        (await author.Post($"/api/moderation/items/{room.Item}/resolve", new { outcome = "no-action", reason = "mine" }))
            .ShouldRefuse(403, "forbidden");
        (await author.Get(room.Notes)).ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task Every_act_is_in_the_audit_log()
    {
        var room = await Reported();
        await room.Moderator.Post(room.Notes, new { note = "look" });
        await room.Moderator.Post(room.Ask, new { note = "and this?" });

        var acts = (await AuditTail.Read(await server.Site.SignIn("admin")))
            .Where(entry => entry.GetProperty("by").GetString() == room.Moderator.Id)
            .Select(entry => entry.GetProperty("act").GetString());

        acts.Should().Contain("moderation-note.add").And.Contain("clinician.ask");
    }

    private async Task<RoomOfReport> Reported(Person? author = null)
    {
        author ??= await server.Site.NewPerson();
        var (reporter, moderator) = (await server.Site.NewPerson(), await server.Site.NewStaff("peer-moderator"));
        var group = await server.Site.NewGroup(author, reporter, moderator);
        var message = Guid.NewGuid();
        await author.Say(group, "an unkind word", message);
        var answer = await reporter.Post($"/api/groups/{group}/messages/{message}/reports", new { reason = "unkind" });
        return new RoomOfReport(author, moderator, group, answer.Word("id"));
    }

    private sealed record RoomOfReport(Person Author, Person Moderator, string Group, string Item)
    {
        public string Notes => $"/api/moderation/items/{Item}/notes";

        public string Ask => $"/api/moderation/items/{Item}/ask-clinician";
    }
}
