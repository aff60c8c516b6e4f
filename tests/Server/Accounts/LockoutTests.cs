namespace TherapyGroups.Tests.Server.Accounts;

/// <summary>Guessing locks out whoever guesses, behind a proxy that says where people come from.</summary>
public sealed class LockoutTests(ProxiedServer server) : IClassFixture<ProxiedServer>
{
    private const string Home = "203.0.113.7";
    private const string Elsewhere = "198.51.100.9";

    [Fact]
    public async Task Whoever_guesses_is_locked_out_and_the_owner_is_not()
    {
        var person = await server.Site.NewPerson();

        for (var guess = 1; guess <= 5; guess++)
        {
            (await SignIn(person, Elsewhere, "not the passphrase")).ShouldRefuse(401, "wrong-credentials");
        }

        (await SignIn(person, Elsewhere)).ShouldRefuse(423, "locked-out").ShouldSayWhen();
        (await SignIn(person, Home)).Status.Should().Be(200);
        (await SignIn(person, Elsewhere)).ShouldRefuse(423, "locked-out");
    }

    [Fact]
    public async Task A_whole_network_of_the_sixth_version_is_one_source()
    {
        var person = await server.Site.NewPerson();
        for (var guess = 1; guess <= 5; guess++)
        {
            await Guess(person, $"2001:db8:1:2::{guess}", times: 1);
        }

        (await SignIn(person, "2001:db8:1:2:ffff::1")).ShouldRefuse(423, "locked-out");
        (await SignIn(person, "2001:db8:1:3::1")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_clinician_who_has_signed_in_here_before_is_not_locked_out_by_somebody_beside_them()
    {
        var clinician = await NewClinician();
        var browser = server.Site.Visitor();
        (await SignIn(clinician, Home, browser: browser)).Status.Should().Be(200);

        await Guess(clinician, Home, times: 5);

        (await SignIn(clinician, Home)).ShouldRefuse(423, "locked-out");
        (await SignIn(clinician, Home, browser: browser)).Status.Should().Be(200);
        (await SignIn(clinician, Elsewhere, browser: browser)).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_clinician_who_has_signed_in_here_before_gets_in_while_the_whole_world_guesses()
    {
        var clinician = await NewClinician();
        var browser = server.Site.Visitor();
        await SignIn(clinician, Home, browser: browser);
        await Task.WhenAll(Enumerable.Range(1, 20).Select(network => Guess(clinician, $"198.51.100.{100 + network}", times: 5)));

        (await SignIn(clinician, Elsewhere)).ShouldRefuse(423, "locked-out");
        (await SignIn(clinician, Elsewhere, browser: browser)).Status.Should().Be(200);
        (await SignIn(clinician, Home)).Status.Should().Be(200, "the owner has signed in from this network");
    }

    [Fact]
    public async Task The_second_factor_too_gets_them_in_there()
    {
        var clinician = await NewClinician();
        var app = await Authenticator.SetUp(clinician);
        var browser = server.Site.Visitor();
        (await SignIn(clinician, Home, browser: browser, totp: app.RecoveryCodes[0])).Status.Should().Be(200);
        await Guess(clinician, Home, times: 5);

        (await SignIn(clinician, Home, totp: app.RecoveryCodes[1])).ShouldRefuse(423, "locked-out");
        (await SignIn(clinician, Home, browser: browser)).ShouldRefuse(401, "totp-required");
        (await SignIn(clinician, Home, browser: browser, totp: app.RecoveryCodes[1])).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_stolen_device_is_locked_by_its_own_guesses()
    {
        var clinician = await NewClinician();
        var browser = server.Site.Visitor();
        await SignIn(clinician, Home, browser: browser);

        for (var guess = 1; guess <= 5; guess++)
        {
            await SignIn(clinician, Home, "not the passphrase", browser);
        }

        (await SignIn(clinician, Home, browser: browser)).ShouldRefuse(423, "locked-out");
        (await SignIn(clinician, Home)).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_known_device_is_its_owners_only()
    {
        var (clinician, member) = (await NewClinician(), await server.Site.NewPerson());
        var browser = server.Site.Visitor();
        await SignIn(clinician, Home, browser: browser);

        await Guess(member, Home, times: 5);

        (await SignIn(member, Home, browser: browser)).ShouldRefuse(423, "locked-out");
    }

    [Fact]
    public async Task Nothing_tells_on_a_members_computer_that_they_were_here()
    {
        var member = await server.Site.NewPerson();
        var clinician = await NewClinician();

        (await SignIn(member, Home)).Header("Set-Cookie").Should().NotContain("tg-device");
        (await SignIn(clinician, Home)).Header("Set-Cookie").Should().Contain("tg-device").And.Contain("httponly")
            .And.NotContain("samesite=lax");
    }

    [Fact]
    public async Task Quick_exit_takes_the_devices_mark_back()
    {
        var clinician = await NewClinician();
        var browser = server.Site.Visitor();
        await SignIn(clinician, Home, browser: browser);

        (await browser.Post("/api/session/quick-exit")).Header("Set-Cookie").Should().Contain("tg-device=;");
    }

    private async Task<Person> NewClinician() => await server.Site.NewStaff("clinician");

    private async Task Guess(Person person, string from, int times)
    {
        for (var guess = 1; guess <= times; guess++)
        {
            await SignIn(person, from, "not the passphrase");
        }
    }

    private Task<Answer> SignIn(
        Person person, string from, string passphrase = Site.Passphrase, Person? browser = null, string? totp = null) =>
        (browser ?? server.Site.Visitor()).Send(
            HttpMethod.Post, "/api/session", Person.Json(new { pseudonym = person.Name, passphrase, totp }), ("X-Forwarded-For", from));
}
