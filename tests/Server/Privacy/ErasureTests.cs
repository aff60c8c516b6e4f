namespace TherapyGroups.Tests.Server.Privacy;

public sealed class ErasureTests(DemoServer server)
{
    [Fact]
    public async Task Whoever_erases_themselves_is_gone_and_everyone_sees_their_messages_erased_at_once()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var group = await server.Site.NewGroup(ana, ben);
        var id = Guid.NewGuid();
        await ana.Say(group, Words.Calm, id);
        await ben.Say(group, "I am still here.");
        await using var feed = await ben.OpenGroup(group);

        var answer = await ana.Erase();

        answer.Status.Should().Be(204, answer.Text);
        var erased = await feed.Next("message-erased");
        (erased.Word("messageId"), erased.Word("text"), erased.Word("state")).Should().Be(($"{id}", "", "erased"));
        (await feed.Next("member-left")).Word("memberId").Should().Be(ana.Id);
        var shown = (await ben.Get($"/api/groups/{group}/messages")).Body.GetProperty("messages").EnumerateArray()
            .Select(message => (message.GetProperty("text").GetString(), message.GetProperty("state").GetString()));
        shown.Should().Equal(("", "erased"), ("I am still here.", "visible"));
    }

    [Fact]
    public async Task Every_session_of_an_erased_account_is_dead_and_nobody_can_sign_in()
    {
        var ana = await server.Site.NewPerson();
        var elsewhere = await server.Site.SignIn(ana.Name);

        (await ana.Erase()).Status.Should().Be(204);

        (await ana.Get("/api/session")).ShouldRefuse(401, "signed-out");
        (await elsewhere.Get("/api/session")).ShouldRefuse(401, "signed-out");
        (await server.Site.Visitor().Post("/api/session", new { pseudonym = ana.Name, passphrase = Site.Passphrase }))
            .ShouldRefuse(401, "wrong-credentials");
    }

    [Fact]
    public async Task A_wrong_passphrase_erases_nothing()
    {
        var ana = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(ana);
        await ana.Say(group, Words.Calm);

        (await ana.Erase("not the passphrase")).ShouldRefuse(401, "wrong-credentials");

        (await ana.Get($"/api/groups/{group}/messages")).Text.Should().Contain(Words.Calm);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    public async Task A_body_without_a_passphrase_erases_nothing(string body)
    {
        var ana = await server.Site.NewPerson();

        var answer = await ana.Send(HttpMethod.Delete, "/api/me", Person.Text(body));

        answer.Status.Should().BeOneOf(400, 401);
        (await ana.Get("/api/session")).Status.Should().Be(200);
    }

    [Fact]
    public async Task The_seat_is_free_for_somebody_else()
    {
        var (ana, ben, chloe) = (await server.Site.NewPerson(), await server.Site.NewPerson(), await server.Site.NewPerson());
        var administrator = await server.Site.SignIn("admin");
        var made = await administrator.Post(
            "/api/groups", new { name = "Two seats", topic = "grief", agreement = "Be kind.", capacity = 2 });
        var group = made.Word("id");
        foreach (var person in new[] { ana, ben })
        {
            (await person.Post($"/api/groups/{group}/members", new { agreementVersion = 1 })).Status.Should().Be(201);
        }

        await ana.Erase();

        (await chloe.Post($"/api/groups/{group}/members", new { agreementVersion = 1 })).Status.Should().Be(201);
    }

    [Fact]
    public async Task The_open_case_of_somebody_who_erased_themselves_can_be_noted_and_resolved()
    {
        var ana = await server.Site.NewPerson();
        var id = await server.Site.RaiseCase(ana, await server.Site.NewGroup(ana));
        var clinician = await server.Site.SignIn("dr-rivera");

        await ana.Erase();

        (await clinician.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200);
        (await clinician.Post($"/api/cases/{id}/notes", new { note = "Their account is gone." })).Status.Should().Be(200);
        var page = await clinician.ReadCase(id);
        page.Text.Should().Contain("Their account is gone.").And.NotContain(Words.Crisis);
        (await clinician.Post($"/api/cases/{id}/resolve", new { disposition = "unreachable", note = "Erased." })).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_clinician_who_holds_an_open_case_is_asked_to_resolve_it_first()
    {
        var ana = await server.Site.NewPerson();
        var clinician = await server.Site.SignIn("dr-rivera");
        var id = await server.Site.RaiseCase(ana, await server.Site.NewGroup(ana));
        await clinician.Post($"/api/cases/{id}/acknowledge");

        (await clinician.Erase()).ShouldRefuse(409, "holds-cases");

        (await clinician.Get("/api/session")).Status.Should().Be(200);
    }
}
