namespace TherapyGroups.Tests.Server.Accounts;

public sealed class InvitationTests(DemoServer server)
{
    private static readonly object Credential = new { licence = "LCSW 20415", jurisdiction = "US-CA" };

    [Theory]
    [InlineData("clinician")]
    [InlineData("peer-moderator")]
    [InlineData("facilitator")]
    [InlineData("administrator")]
    public async Task An_invitation_gives_its_role(string role)
    {
        var staff = await server.Site.NewStaff(role);

        var roles = (await staff.Get("/api/session")).Body.GetProperty("roles").EnumerateArray().Select(one => one.GetString());

        roles.Should().BeEquivalentTo("member", role);
    }

    [Fact]
    public async Task Nobody_under_18_works_here()
    {
        var code = await Invite("clinician");
        var wish = Site.NewAccount(Site.NewName()) with { AgeBand = "teen", Invitation = code };

        (await server.Site.Visitor().Post("/api/accounts", wish)).ShouldRefuse(403, "age-band");

        (await Register(Site.NewName(), code)).Status.Should().Be(201, "the code was not used up");
    }

    [Fact]
    public async Task An_invitation_is_used_once()
    {
        var code = await Invite("peer-moderator");
        await server.Site.NewPerson(code);

        (await Register(Site.NewName(), code)).ShouldRefuse(400, "unknown-invitation");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task An_invitation_may_be_typed_without_its_dashes(string instead)
    {
        var code = await Invite("peer-moderator");

        (await Register(Site.NewName(), code.Replace("-", instead).ToLowerInvariant())).Status.Should().Be(201);
    }

    [Fact]
    public async Task Of_eight_who_use_one_invitation_at_once_one_gets_the_role()
    {
        var code = await Invite("administrator");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Register(Site.NewName(), code)));

        answers.Count(answer => answer.Status == 201).Should().Be(1);
    }

    [Fact]
    public async Task A_pseudonym_that_is_taken_does_not_use_the_invitation_up()
    {
        var code = await Invite("facilitator");

        (await Register("ana", code)).ShouldRefuse(409, "pseudonym-taken");

        (await Register(Site.NewName(), code)).Status.Should().Be(201);
    }

    [Fact]
    public async Task An_invitation_that_nobody_made_is_refused()
    {
        (await Register(Site.NewName(), "AAAA-BBBB-CCCC-DDDD")).ShouldRefuse(400, "unknown-invitation");
    }

    [Fact]
    public async Task A_clinician_without_a_credential_is_refused()
    {
        var administrator = await server.Site.SignIn("admin");

        var without = await administrator.Post("/api/invitations", new { role = "clinician" });
        var half = await administrator.Post("/api/invitations", new { role = "clinician", credential = new { licence = "LCSW 1" } });

        without.ShouldRefuse(400, "credential-missing");
        half.ShouldRefuse(400, "credential-missing");
    }

    [Theory]
    [InlineData("member")]
    [InlineData("owner")]
    [InlineData("")]
    public async Task A_role_that_cannot_be_given_is_refused(string role)
    {
        var administrator = await server.Site.SignIn("admin");

        (await administrator.Post("/api/invitations", new { role, credential = Credential })).ShouldRefuse(400, "invalid-role");
    }

    private async Task<string> Invite(string role)
    {
        var administrator = await server.Site.SignIn("admin");
        return (await administrator.Post("/api/invitations", new { role, credential = Credential })).Word("code");
    }

    private Task<Answer> Register(string name, string code) =>
        server.Site.Visitor().Post("/api/accounts", Site.NewAccount(name) with { Invitation = code });
}
