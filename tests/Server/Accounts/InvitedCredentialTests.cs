namespace TherapyGroups.Tests.Server.Accounts;

/// <summary>What a licence is worth that somebody was invited with, on a server that is no demo.</summary>
public sealed class InvitedCredentialTests(RealServer server) : IClassFixture<RealServer>
{
    [Fact]
    public async Task A_licence_that_nobody_looked_up_gives_no_clinical_rights_until_somebody_has()
    {
        var clinician = await Invited(new { licence = "LCSW 1", jurisdiction = "US-CA" });

        (await clinician.Get("/api/cases")).ShouldRefuse(403, "forbidden");
        (await clinician.Put("/api/duty", new { onDuty = true })).ShouldRefuse(403, "forbidden");
        (await State(clinician)).Should().Be("unverified");

        var looked = new { licence = "LCSW", number = "1", jurisdiction = "US-CA", register = "search.dca.ca.gov" };
        (await server.Administrator.Put($"/api/accounts/{clinician.Id}/credential", looked)).Status.Should().Be(200);

        (await clinician.Get("/api/cases")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_licence_that_was_found_in_a_register_is_verified_with_it()
    {
        var clinician = await Invited(new { licence = "LCSW", number = "1", jurisdiction = "US-CA", register = "search.dca.ca.gov" });

        (await clinician.Get("/api/cases")).Status.Should().Be(200);
        (await State(clinician)).Should().Be("verified");
    }

    [Fact]
    public async Task A_licence_that_is_over_or_too_long_is_no_licence()
    {
        var over = new
        {
            licence = "LCSW", jurisdiction = "US-CA", register = "search.dca.ca.gov",
            expiresAt = TimeProvider.System.GetUtcNow().AddDays(-1),
        };

        (await Invite(over)).ShouldRefuse(400, "invalid-credential");
        (await Invite(new { licence = new string('L', 81), jurisdiction = "US-CA" })).ShouldRefuse(400, "invalid-credential");
    }

    private Task<Answer> Invite(object credential) =>
        server.Administrator.Post("/api/invitations", new { role = "clinician", credential });

    private async Task<Person> Invited(object credential)
    {
        var answer = await Invite(credential);
        answer.Status.Should().Be(201, answer.Text);
        var clinician = await server.Site.NewPerson(answer.Word("code"));
        await Authenticator.SetUp(clinician);
        return clinician;
    }

    private async Task<string?> State(Person clinician) =>
        (await server.Administrator.Get("/api/credentials?limit=200")).Body.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("id").GetString() == clinician.Id).GetProperty("credential").GetProperty("state").GetString();
}
