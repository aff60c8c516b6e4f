namespace TherapyGroups.Tests.Server.Groups;

public sealed class CredentialTests(DemoServer server)
{
    private Site Site => server.Site;

    [Fact]
    public async Task A_credential_that_runs_out_takes_the_clinical_rights_away_at_that_moment()
    {
        var administrator = await Site.SignIn("admin");
        var clinician = await Site.NewStaff("clinician");
        var runsOut = TimeProvider.System.GetUtcNow().AddSeconds(15);
        (await clinician.Get("/api/cases")).Status.Should().Be(200);
        await using var console = await clinician.Open("/api/clinicians/feed");

        var verified = await Verify(administrator, clinician, runsOut);

        verified.Status.Should().Be(200, verified.Text);
        verified.Word("state").Should().Be("verified");
        await console.ShouldEnd();
        await Eventually.Holds("the licence to run out", async () => (await clinician.Get("/api/cases")).Status == 403);
        (await clinician.Get("/api/session")).Text.Should().NotContain("clinician\"");
        var listed = (await administrator.Get("/api/credentials?limit=200")).Body.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("id").GetString() == clinician.Id);
        listed.GetProperty("credential").GetProperty("state").GetString().Should().Be("expired");
        (await Verify(administrator, clinician, TimeProvider.System.GetUtcNow().AddDays(300))).Status.Should().Be(200);
        (await clinician.Get("/api/cases")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_credential_that_is_withdrawn_shows_as_unverified_and_gives_no_rights()
    {
        var administrator = await Site.SignIn("admin");
        var clinician = await Site.NewStaff("clinician");
        (await clinician.Put("/api/duty", new { onDuty = true })).Status.Should().Be(200);

        (await administrator.Post($"/api/accounts/{clinician.Id}/credential/withdraw", new { reason = "not in the register any more" }))
            .Status.Should().Be(204);

        (await clinician.Get("/api/cases")).ShouldRefuse(403, "forbidden");
        (await clinician.Put("/api/duty", new { onDuty = true })).ShouldRefuse(403, "forbidden");
        (await AuditTail.Read(administrator)).Should().Contain(entry => entry.GetProperty("act").GetString() == "credential.withdraw");
    }

    [Fact]
    public async Task Everybody_sees_what_a_facilitators_licence_is_worth()
    {
        var administrator = await Site.SignIn("admin");
        var facilitator = await Site.NewStaff("facilitator");
        var group = (await facilitator.Post("/api/groups", new { name = "Tuesdays", topic = "grief", agreement = "Be kind." })).Word("id");
        (await Verify(administrator, facilitator, TimeProvider.System.GetUtcNow().AddDays(100))).Status.Should().Be(200);
        var ana = await Site.NewPerson();

        var card = await ana.Get($"/api/groups/{group}");

        card.Word("ledBy").Should().Be("professional");
        var credential = card.Body.GetProperty("facilitators")[0].GetProperty("credential");
        credential.GetProperty("number").GetString().Should().Be("12345");
        credential.GetProperty("register").GetString().Should().Be("search.dca.ca.gov");
        await administrator.Post($"/api/accounts/{facilitator.Id}/credential/withdraw", new { reason = "a typing error" });
        var after = await ana.Get($"/api/groups/{group}");
        after.Word("ledBy").Should().Be("peers");
        after.Body.GetProperty("facilitators")[0].GetProperty("credential").GetProperty("state").GetString().Should().Be("unverified");
    }

    [Fact]
    public async Task A_verification_says_what_was_found_where()
    {
        var administrator = await Site.SignIn("admin");
        var clinician = await Site.NewStaff("clinician");

        (await administrator.Put($"/api/accounts/{clinician.Id}/credential", new { licence = "LCSW", jurisdiction = "US-CA" }))
            .ShouldRefuse(400, "invalid-credential");
        (await Verify(administrator, clinician, TimeProvider.System.GetUtcNow().AddDays(-1))).ShouldRefuse(400, "invalid-credential");
        (await Verify(administrator, administrator, null)).ShouldRefuse(409, "not-yourself");
        (await administrator.Put("/api/accounts/nobody-at-all-here/credential", new { licence = "L", jurisdiction = "J", register = "R" }))
            .ShouldRefuse(404, "not-found");
    }

    [Fact]
    public async Task A_room_that_needs_a_moderator_is_for_reading_while_none_is_there()
    {
        var administrator = await Site.SignIn("admin");
        var moderator = await Site.NewStaff("peer-moderator");
        var ana = await Site.NewPerson();
        var group = (await administrator.Post("/api/groups", new
        {
            name = "Kept", topic = "trauma", agreement = "Be kind.", coverage = "moderator", whenUncovered = "read-only",
        })).Word("id");
        (await administrator.Appoint(group, moderator)).Status.Should().Be(200);
        (await ana.Post($"/api/groups/{group}/members", new { agreementVersion = 1 })).Status.Should().Be(201);

        await using var room = await ana.OpenGroup(group);
        (await room.Next("coverage")).Data.Should().Be("""{"needs":"moderator","present":false,"effect":"read-only"}""");
        (await ana.TryToSay(group, Words.Calm)).ShouldRefuse(403, "room-closed");
        (await moderator.TryToSay(group, Words.Calm)).Status.Should().Be(201);

        await using var presence = await moderator.OpenGroup(group);

        (await room.Next("coverage")).Data.Should().Be("""{"needs":"moderator","present":true,"effect":"none"}""");
        await Eventually.Holds("the room to be covered", async () => (await ana.TryToSay(group, Words.Calm)).Status == 201);
    }

    private static Task<Answer> Verify(Person administrator, Person whom, DateTimeOffset? expiresAt) => administrator.Put(
        $"/api/accounts/{whom.Id}/credential",
        new { licence = "LCSW", number = "12345", jurisdiction = "US-CA", register = "search.dca.ca.gov", expiresAt });
}
