namespace TherapyGroups.Tests.Server.Roles;

/// <summary>Nobody below the role gets in, and nobody learns from the refusal whether the thing exists.</summary>
public sealed class RoleTests(DemoServer server)
{
    public static TheoryData<string, string> ForClinicians => new()
    {
        { "GET", "/api/cases" },
        { "GET", "/api/cases/{case}" },
        { "POST", "/api/cases/{case}/acknowledge" },
        { "POST", "/api/cases/{case}/contact" },
        { "GET", "/api/duty" },
        { "GET", "/api/clinicians/feed" },
    };

    public static TheoryData<string, string> ForAdministrators => new()
    {
        { "GET", "/api/audit" },
        { "GET", "/api/groups/demo-grief/screening" },
    };

    [Theory]
    [MemberData(nameof(ForClinicians))]
    [MemberData(nameof(ForAdministrators))]
    public async Task Below_the_role_the_refusal_is_the_same_for_what_is_there_and_what_is_not(string method, string path)
    {
        var writer = await server.Site.NewPerson();
        var id = await server.Site.RaiseCase(writer, await server.Site.NewGroup(writer));
        foreach (var name in new[] { "ana", "sam" })
        {
            var person = await server.Site.SignIn(name);

            var there = await person.Send(new HttpMethod(method), path.Replace("{case}", id));
            var notThere = await person.Send(new HttpMethod(method), path.Replace("{case}", "nothing").Replace("demo-grief", "nothing"));

            there.ShouldRefuse(403, "forbidden");
            notThere.Text.Should().Be(there.Text);
        }
    }

    [Theory]
    [MemberData(nameof(ForClinicians))]
    [MemberData(nameof(ForAdministrators))]
    public async Task Nobody_gets_in_without_signing_in(string method, string path)
    {
        (await server.Site.Visitor().Send(new HttpMethod(method), path)).ShouldRefuse(401, "signed-out");
    }

    [Theory]
    [InlineData("ana")]
    [InlineData("sam")]
    public async Task Acts_with_a_body_are_refused_too(string name)
    {
        var person = await server.Site.SignIn(name);

        (await person.Put("/api/duty", new { onDuty = true })).ShouldRefuse(403, "forbidden");
        (await person.Post("/api/invitations", new { role = "administrator" })).ShouldRefuse(403, "forbidden");
        (await person.Post("/api/cases/nothing/notes", new { note = "hello" })).ShouldRefuse(403, "forbidden");
        (await person.Post("/api/cases/nothing/resolve", new { disposition = "no-risk", note = "x" })).ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task A_member_has_no_moderators_queue()
    {
        var ana = await server.Site.SignIn("ana");

        (await ana.Get("/api/moderation/items")).ShouldRefuse(403, "forbidden");
        (await ana.Post("/api/moderation/items/nothing/claim")).ShouldRefuse(403, "forbidden");
        (await ana.Post("/api/moderation/items/nothing/resolve", new { outcome = "hidden", reason = "x" })).ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task A_clinician_is_no_administrator_and_an_administrator_no_clinician()
    {
        var clinician = await server.Site.SignIn("dr-rivera");
        var administrator = await server.Site.SignIn("admin");

        (await clinician.Get("/api/audit")).ShouldRefuse(403, "forbidden");
        (await administrator.Get("/api/cases")).ShouldRefuse(403, "forbidden");
        (await administrator.Get("/api/clinicians/feed")).ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task A_member_cannot_open_a_group()
    {
        var ana = await server.Site.SignIn("ana");

        (await ana.Post("/api/groups", new { name = "Mine", topic = "anxiety", agreement = "Be kind." })).ShouldRefuse(403, "forbidden");
    }
}
