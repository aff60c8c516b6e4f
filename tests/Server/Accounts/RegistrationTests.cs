namespace TherapyGroups.Tests.Server.Accounts;

public sealed class RegistrationTests(DemoServer server)
{
    [Fact]
    public async Task Somebody_who_registers_is_signed_in()
    {
        var person = await server.Site.NewPerson();

        var session = await person.Get("/api/session");

        session.Status.Should().Be(200);
        session.Word("pseudonym").Should().Be(person.Name);
        session.Body.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).Should().Equal("member");
    }

    [Theory]
    [InlineData("same")]
    [InlineData("upper")]
    [InlineData("wide")]
    public async Task A_pseudonym_is_given_once_whatever_its_case_and_width(string form)
    {
        var taken = (await server.Site.NewPerson()).Name;
        var wish = form switch
        {
            "upper" => taken.ToUpperInvariant(),
            "wide" => taken.Replace('p', '\uFF50'),
            _ => taken,
        };

        var answer = await server.Site.Visitor().Post("/api/accounts", Site.NewAccount(wish));

        answer.ShouldRefuse(409, "pseudonym-taken");
    }

    [Fact]
    public async Task Nobody_is_called_like_another_in_letters_that_are_drawn_alike()
    {
        var taken = (await server.Site.NewPerson()).Name;
        var wish = taken.Replace('p', '\u0440').Replace('e', '\u0435').Replace('o', '\u043e');
        wish.Should().NotBe(taken);

        (await server.Site.Visitor().Post("/api/accounts", Site.NewAccount(wish))).ShouldRefuse(409, "pseudonym-taken");
        (await server.Site.Visitor().Post("/api/accounts", Site.NewAccount("\u0420\u043e\u0441\u0430 " + Site.NewName()[^8..])))
            .Status.Should().Be(201, "a name in another script is a name");
    }

    [Theory]
    [InlineData("dr rivera")]
    [InlineData("Dr.Rivera")]
    [InlineData("drrivera")]
    [InlineData("dr-rlvera")]
    [InlineData("dr-r1vera")]
    [InlineData("dr-r\u00edvera")]
    [InlineData("dr-rivera-")]
    [InlineData("5am")]
    public async Task Nobody_is_called_nearly_like_somebody_who_works_here(string near) =>
        (await server.Site.Visitor().Post("/api/accounts", Site.NewAccount(near))).ShouldRefuse(409, "pseudonym-taken");

    [Theory]
    [InlineData("Administrator")]
    [InlineData("clinician")]
    [InlineData("m\u043ederator")]
    [InlineData("Moderator Anna")]
    [InlineData("administrator 2")]
    [InlineData("admin2")]
    [InlineData("clinician-jo")]
    [InlineData("Ana M0derator")]
    [InlineData("Moderadora Ana")]
    [InlineData("jo_cl\u00ednico")]
    [InlineData("Soporte")]
    public async Task Nobody_is_called_like_an_office_who_was_not_invited_to_it(string office) =>
        (await server.Site.Visitor().Post("/api/accounts", Site.NewAccount(office))).ShouldRefuse(409, "pseudonym-taken");

    [Fact]
    public async Task A_word_that_only_holds_the_name_of_an_office_is_none_and_staff_are_called_as_they_like()
    {
        var plain = $"Moderately {Site.NewName()[^4..]}";
        var administrator = await server.Site.SignIn("admin");
        var code = (await administrator.Post("/api/invitations", new { role = "peer-moderator" })).Word("code");

        (await server.Site.Visitor().Post("/api/accounts", Site.NewAccount(plain))).Status.Should().Be(201);
        await server.Site.NewPerson(code, $"Moderator {Site.NewName()}");
    }

    [Fact]
    public async Task Of_twelve_who_want_one_pseudonym_at_once_one_gets_it()
    {
        var wish = Site.NewAccount(Site.NewName());

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => server.Site.Visitor().Post("/api/accounts", wish)));

        answers.Count(answer => answer.Status == 201).Should().Be(1);
        answers.Where(answer => answer.Status != 201).Should().OnlyContain(answer => answer.Code == "pseudonym-taken");
    }

    [Theory]
    [InlineData("short")]
    [InlineData("password123")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("123456789012")]
    [InlineData("lovelovelove")]
    [InlineData("")]
    public async Task A_passphrase_that_is_easily_guessed_is_refused(string passphrase)
    {
        var answer = await Register(Site.NewAccount(Site.NewName()) with { Passphrase = passphrase });

        answer.ShouldRefuse(400, "weak-passphrase");
    }

    [Fact]
    public async Task The_pseudonym_itself_is_no_passphrase()
    {
        var name = $"quiet-{Site.NewName()}";

        var answer = await Register(Site.NewAccount(name) with { Passphrase = name });

        answer.ShouldRefuse(400, "weak-passphrase");
    }

    [Theory]
    [InlineData("child")]
    [InlineData("")]
    [InlineData("ADULT")]
    public async Task Somebody_under_age_is_refused(string ageBand)
    {
        var answer = await Register(Site.NewAccount(Site.NewName()) with { AgeBand = ageBand });

        answer.ShouldRefuse(400, "under-age");
    }

    [Theory]
    [InlineData("")]
    [InlineData("USA")]
    [InlineData("1!")]
    [InlineData("\u00fc\u00fc")]
    public async Task A_country_that_is_none_is_refused(string country)
    {
        var answer = await Register(Site.NewAccount(Site.NewName()) with { Country = country });

        answer.ShouldRefuse(400, "invalid-country");
    }

    [Fact]
    public async Task Without_accepting_the_terms_there_is_no_account()
    {
        var answer = await Register(Site.NewAccount(Site.NewName()) with { AcceptTerms = false });

        answer.ShouldRefuse(400, "terms-not-accepted");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData(" leading")]
    [InlineData("<b>bold</b>")]
    [InlineData("zero\u200bwidth")]
    [InlineData("a name that is longer than thirty-two")]
    public async Task A_pseudonym_that_could_not_be_read_aloud_is_refused(string pseudonym)
    {
        var answer = await Register(Site.NewAccount(pseudonym));

        answer.ShouldRefuse(400, "invalid-pseudonym");
    }

    private Task<Answer> Register(Site.AccountBody body) => server.Site.Visitor().Post("/api/accounts", body);
}
