using TherapyGroups.Tests.Server.Access;

namespace TherapyGroups.Tests.Server.Accounts;

/// <summary>Staff and their second factor, on a server that is no demo.</summary>
public sealed class SecondFactorTests(RealServer server) : IClassFixture<RealServer>
{
    /// <summary>What staff without a second factor may ask for, beside what everybody may.</summary>
    private static readonly string[] Open =
    [
        "GET /health/live", "GET /health/ready", "GET /health/detail", "GET /shell.json",
        "GET /api/crisis-contacts", "GET /api/about", "POST /api/accounts", "POST /api/session", "GET /api/session",
        "DELETE /api/session", "POST /api/session/quick-exit", "POST /api/me/totp", "POST /api/me/totp/confirm", "GET /api/me/export",
        "GET /api/me/passkeys", "POST /api/me/passkeys/options", "POST /api/me/passkeys",
        "DELETE /api/me",
    ];

    [Theory]
    [InlineData("clinician")]
    [InlineData("peer-moderator")]
    [InlineData("facilitator")]
    [InlineData("administrator")]
    public async Task Until_it_is_set_up_staff_can_set_it_up_and_nothing_else(string role)
    {
        var staff = await server.NewStaff(role);

        (await staff.Get("/api/session")).Body.GetProperty("mustSetUpTotp").GetBoolean().Should().BeTrue();
        foreach (var endpoint in RouteTable.Endpoints.Except(Open))
        {
            var (method, path) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1].Replace("{id:long}", "1"));
            (await staff.Send(new HttpMethod(method), path)).Summary.Should().Be("403 second-factor-required", endpoint);
        }

        await Authenticator.SetUp(staff);

        (await staff.Get("/api/session")).Body.GetProperty("mustSetUpTotp").GetBoolean().Should().BeFalse();
        (await staff.Get("/api/groups")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Members_need_none_and_can_have_one()
    {
        var member = await server.Site.NewPerson();
        (await member.Get("/api/groups")).Status.Should().Be(200);

        await Authenticator.SetUp(member);

        (await SignIn(member, totp: null)).ShouldRefuse(401, "totp-required");
    }

    [Fact]
    public async Task The_secret_is_shown_as_an_app_reads_it()
    {
        var staff = await server.NewStaff("peer-moderator");

        var answer = await staff.Post("/api/me/totp", new { passphrase = Site.Passphrase });

        answer.Word("secret").Should().MatchRegex("^[A-Z2-7]{32}$");
        answer.Word("uri").Should().StartWith(
            $"otpauth://totp/TherapyGroups:{staff.Name}?secret={answer.Word("secret")}&issuer=TherapyGroups");
    }

    [Fact]
    public async Task Signing_in_asks_for_a_code_and_takes_each_once()
    {
        var staff = await server.NewStaff("clinician");
        var app = await Authenticator.SetUp(staff);

        (await SignIn(staff, totp: null)).ShouldRefuse(401, "totp-required");
        (await SignIn(staff, totp: "")).ShouldRefuse(401, "totp-required");
        (await SignIn(staff, app.Again())).ShouldRefuse(401, "wrong-totp");
        (await SignIn(staff, app.Next())).Status.Should().Be(200);
        (await SignIn(staff, app.Again())).ShouldRefuse(401, "wrong-totp");
    }

    [Fact]
    public async Task A_code_may_be_typed_as_apps_show_it()
    {
        var staff = await server.NewStaff("clinician");
        var app = await Authenticator.SetUp(staff);
        var code = app.Next();

        (await SignIn(staff, $"{code[..3]} {code[3..]}")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Of_eight_who_use_one_code_at_once_one_is_signed_in()
    {
        var staff = await server.NewStaff("clinician");
        var app = await Authenticator.SetUp(staff);
        var code = app.Next();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SignIn(staff, code)));

        answers.Count(answer => answer.Status == 200).Should().Be(1);
    }

    [Fact]
    public async Task Without_the_passphrase_a_code_tells_nothing()
    {
        var staff = await server.NewStaff("clinician");
        var app = await Authenticator.SetUp(staff);

        (await SignIn(staff, app.Next(), passphrase: "not the passphrase")).ShouldRefuse(401, "wrong-credentials");
        (await SignIn(staff, totp: null, passphrase: "not the passphrase")).ShouldRefuse(401, "wrong-credentials");
    }

    [Fact]
    public async Task Guessing_codes_locks()
    {
        var staff = await server.NewStaff("clinician");
        await Authenticator.SetUp(staff);
        for (var guess = 1; guess <= 5; guess++)
        {
            (await SignIn(staff, "not a code")).ShouldRefuse(401, "wrong-totp");
        }

        (await SignIn(staff, "not a code")).ShouldRefuse(423, "locked-out").ShouldSayWhen();
    }

    [Fact]
    public async Task A_recovery_code_is_good_for_one_sign_in()
    {
        var staff = await server.NewStaff("clinician");
        var app = await Authenticator.SetUp(staff);

        app.RecoveryCodes.Should().HaveCount(10).And.OnlyHaveUniqueItems();
        (await SignIn(staff, app.RecoveryCodes[0])).Status.Should().Be(200);
        (await SignIn(staff, app.RecoveryCodes[0])).ShouldRefuse(401, "wrong-totp");
        (await SignIn(staff, app.RecoveryCodes[1].ToLowerInvariant())).Status.Should().Be(200);
    }

    [Fact]
    public async Task Setting_it_up_ends_what_was_opened_without_it()
    {
        var staff = await server.NewStaff("clinician");
        var elsewhere = await server.Site.SignIn(staff.Name);

        await Authenticator.SetUp(staff);

        (await elsewhere.Get("/api/session")).ShouldRefuse(401, "signed-out");
        (await staff.Get("/api/session")).Status.Should().Be(200);
    }

    [Fact]
    public async Task It_is_not_replaced_by_whoever_finds_a_page_open()
    {
        var staff = await server.NewStaff("clinician");
        (await staff.Post("/api/me/totp", new { passphrase = "not the passphrase" })).ShouldRefuse(401, "wrong-credentials");
        var app = await Authenticator.SetUp(staff);

        (await staff.Post("/api/me/totp", new { passphrase = Site.Passphrase })).ShouldRefuse(409, "totp-enrolled");
        (await Remove(staff, "not the passphrase", app.Next())).ShouldRefuse(401, "wrong-credentials");
        (await Remove(staff, Site.Passphrase, totp: null)).ShouldRefuse(401, "totp-required");
    }

    [Fact]
    public async Task A_code_that_does_not_fit_confirms_nothing()
    {
        var staff = await server.NewStaff("clinician");
        (await staff.Post("/api/me/totp/confirm", new { totp = "123456" })).ShouldRefuse(400, "totp-mismatch");
        await staff.Post("/api/me/totp", new { passphrase = Site.Passphrase });

        (await staff.Post("/api/me/totp/confirm", new { totp = "12345" })).ShouldRefuse(400, "totp-mismatch");
        (await staff.Post("/api/me/totp/confirm", new { })).ShouldRefuse(400, "totp-mismatch");
        (await staff.Get("/api/groups")).ShouldRefuse(403, "second-factor-required");
    }

    [Fact]
    public async Task Without_it_staff_have_to_set_up_another_one()
    {
        var staff = await server.NewStaff("clinician");
        var app = await Authenticator.SetUp(staff);

        (await Remove(staff, Site.Passphrase, app.Next())).Status.Should().Be(204);

        (await staff.Get("/api/cases")).ShouldRefuse(403, "second-factor-required");
        await Authenticator.SetUp(staff);
        (await staff.Get("/api/cases")).Status.Should().Be(200);
    }

    [Fact]
    public async Task An_administrator_forgets_one_that_was_lost()
    {
        var staff = await server.NewStaff("clinician");
        await Authenticator.SetUp(staff);

        (await server.Administrator.Post($"/api/accounts/{staff.Id}/totp/reset", new { reason = "phone lost" })).Status.Should().Be(204);

        (await staff.Get("/api/session")).ShouldRefuse(401, "signed-out");
        var again = await server.Site.SignIn(staff.Name);
        (await again.Get("/api/cases")).ShouldRefuse(403, "second-factor-required");
    }

    private static Task<Answer> Remove(Person person, string passphrase, string? totp) =>
        person.Send(HttpMethod.Delete, "/api/me/totp", Person.Json(new { passphrase, totp }));

    private Task<Answer> SignIn(Person person, string? totp, string passphrase = Site.Passphrase) =>
        server.Site.Visitor().Post("/api/session", new { pseudonym = person.Name, passphrase, totp });
}
