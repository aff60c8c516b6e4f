namespace TherapyGroups.Tests.Server.Accounts;

public sealed class SessionTests(DemoServer server)
{
    [Fact]
    public async Task Somebody_with_an_account_signs_in()
    {
        var ana = await server.Site.SignIn("ana");

        (await ana.Get("/api/session")).Word("id").Should().Be(ana.Id);
    }

    [Fact]
    public async Task Nobody_is_signed_in_without_a_cookie()
    {
        (await server.Site.Visitor().Get("/api/session")).ShouldRefuse(401, "signed-out");
    }

    [Fact]
    public async Task Signing_out_kills_the_cookie_on_the_server()
    {
        var (person, cookie) = await SignInForCookie(await server.Site.NewPerson());

        (await person.Delete("/api/session")).Status.Should().Be(204);

        (await WithCookie(cookie)).ShouldRefuse(401, "signed-out");
    }

    [Fact]
    public async Task Quick_exit_kills_every_session_of_the_account()
    {
        var person = await server.Site.NewPerson();
        var (_, elsewhere) = await SignInForCookie(person);
        var (_, atHome) = await SignInForCookie(person);

        (await person.Post("/api/session/quick-exit")).Status.Should().Be(204);

        (await person.Get("/api/session")).ShouldRefuse(401, "signed-out");
        (await WithCookie(elsewhere)).ShouldRefuse(401, "signed-out");
        (await WithCookie(atHome)).ShouldRefuse(401, "signed-out");
    }

    [Fact]
    public async Task Signing_out_leaves_the_other_sessions_alone()
    {
        var person = await server.Site.NewPerson();
        var (_, elsewhere) = await SignInForCookie(person);

        await person.Delete("/api/session");

        (await WithCookie(elsewhere)).Status.Should().Be(200);
    }

    [Fact]
    public async Task Signing_in_again_kills_the_session_that_the_browser_had()
    {
        var (person, before) = await SignInForCookie(await server.Site.NewPerson());

        await person.Post("/api/session", new { pseudonym = person.Name, passphrase = Site.Passphrase });

        (await WithCookie(before)).ShouldRefuse(401, "signed-out");
    }

    [Fact]
    public async Task Who_signs_in_where_somebody_else_is_signed_in_is_not_that_somebody()
    {
        var ana = await server.Site.SignIn("ana");

        (await ana.Post("/api/session", new { pseudonym = "ben", passphrase = Site.Passphrase })).Word("pseudonym").Should().Be("ben");

        (await ana.Get("/api/session")).Word("pseudonym").Should().Be("ben");
    }

    [Fact]
    public async Task Who_registers_where_somebody_else_is_signed_in_is_not_that_somebody()
    {
        var ana = await server.Site.SignIn("ana");
        var name = Site.NewName();

        (await ana.Post("/api/accounts", Site.NewAccount(name))).Status.Should().Be(201);

        (await ana.Get("/api/session")).Word("pseudonym").Should().Be(name);
    }

    [Theory]
    [InlineData("tg-session=made-up")]
    [InlineData("tg-session=")]
    [InlineData("tg-session=%FF%FE")]
    public async Task A_made_up_cookie_is_nobody(string cookie)
    {
        (await WithCookie(cookie)).ShouldRefuse(401, "signed-out");
    }

    [Fact]
    public async Task A_wrong_passphrase_and_an_unknown_name_get_the_same_answer()
    {
        var person = await server.Site.NewPerson();

        var wrong = await TryToSignIn(person.Name, "not the passphrase");
        var unknown = await TryToSignIn("nobody-of-this-name", "not the passphrase");

        wrong.ShouldRefuse(401, "wrong-credentials");
        unknown.Status.Should().Be(wrong.Status);
        unknown.Text.Should().Be(wrong.Text);
    }

    [Fact]
    public async Task Five_wrong_passphrases_lock_the_account()
    {
        var person = await server.Site.NewPerson();
        for (var wrong = 1; wrong <= 5; wrong++)
        {
            (await TryToSignIn(person.Name, "not the passphrase")).ShouldRefuse(401, "wrong-credentials");
        }

        (await TryToSignIn(person.Name, Site.Passphrase)).ShouldRefuse(423, "locked-out").ShouldSayWhen();
    }

    [Fact]
    public async Task Wrong_passphrases_that_are_sent_at_once_all_count()
    {
        var person = await server.Site.NewPerson();

        // The attack: thousands of guesses in flight together, each of which finds the count at zero.
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => TryToSignIn(person.Name, "not the passphrase")));

        answers.Count(answer => answer.Code == "wrong-credentials").Should().Be(5);
        (await TryToSignIn(person.Name, Site.Passphrase)).ShouldRefuse(423, "locked-out");
    }

    [Fact]
    public async Task Wrong_passphrases_for_a_name_that_nobody_has_are_answered_like_those_for_a_name_that_somebody_has()
    {
        var (known, unknown) = ((await server.Site.NewPerson()).Name, Site.NewName());
        for (var wrong = 1; wrong <= 6; wrong++)
        {
            var ofKnown = await TryToSignIn(known, "not the passphrase");
            (await TryToSignIn(unknown, "not the passphrase")).Summary.Should().Be(ofKnown.Summary, $"of try {wrong}");
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"pseudonym":null,"passphrase":null}""")]
    [InlineData("""{"pseudonym":"","passphrase":""}""")]
    public async Task Credentials_that_are_missing_are_wrong(string body)
    {
        var answer = await server.Site.Visitor().Send(HttpMethod.Post, "/api/session", Person.Text(body));

        answer.ShouldRefuse(401, "wrong-credentials");
    }

    private async Task<(Person Person, string Cookie)> SignInForCookie(Person known)
    {
        var person = server.Site.Visitor();
        var answer = await person.Post("/api/session", new { pseudonym = known.Name, passphrase = Site.Passphrase });
        answer.Status.Should().Be(200);
        person.IsKnownAs(answer);
        return (person, answer.Header("Set-Cookie").Split(';')[0]);
    }

    private Task<Answer> WithCookie(string cookie) =>
        server.Site.Visitor().Send(HttpMethod.Get, "/api/session", body: null, ("Cookie", cookie));

    private Task<Answer> TryToSignIn(string pseudonym, string passphrase) =>
        server.Site.Visitor().Post("/api/session", new { pseudonym, passphrase });
}
