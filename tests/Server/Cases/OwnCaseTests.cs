namespace TherapyGroups.Tests.Server.Cases;

/// <summary>A clinician is a member where they write as one: what others do for them is not theirs to see or to do.</summary>
public sealed class OwnCaseTests(DemoServer server)
{
    [Fact]
    public async Task A_case_about_a_clinician_is_for_others_and_to_them_as_if_it_were_not_there()
    {
        var (ana, okafor) = (await server.Site.NewPerson(), await server.Site.NewStaff("clinician"));
        var group = await server.Site.NewGroup(ana, okafor);
        await using var theirs = await okafor.OpenConsole();
        var id = await server.Site.RaiseCase(okafor, group);
        (await ana.Post($"/api/groups/{group}/members/{okafor.Id}/worries", new { urgency = "now", note = "Please look after her." }))
            .Status.Should().Be(201);

        (await okafor.OpenCasesOf(okafor)).Should().BeEmpty();
        (await okafor.ReadCase(id)).ShouldRefuse(404, "not-found");
        (string Act, object Body)[] acts =
        [
            ("acknowledge", new { }), ("contact", new { }), ("notes", new { note = "It is nothing." }),
            ("take-over", new { note = "Mine." }),
            ("screening", new { answers = new[] { false, false, false, false, false, false } }), ("label", new { level = "Green" }),
            ("handoff", new { }), ("handoff", new { introducedBy = ana.Name }), ("follow-up", new { note = "I looked." }),
            ("resolve", new { disposition = "no-risk", note = "It is nothing." }),
        ];
        foreach (var (act, body) in acts)
        {
            (await okafor.Post($"/api/cases/{id}/{act}", body)).ShouldRefuse(409, "own-case");
        }

        var rivera = await server.Site.SignIn("dr-rivera");
        (await rivera.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200);
        var resolved = await rivera.Post($"/api/cases/{id}/resolve", new { disposition = "supported", note = "We talked." });
        resolved.Status.Should().Be(200, resolved.Text);
        (await okafor.ReadCase(id, "curious")).ShouldRefuse(404, "not-found");
        (await okafor.Get("/api/cases?state=resolved&limit=200")).Text.Should().NotContain(id);
        await server.Site.RaiseCase(ana, group);
        await theirs.CaseOf(ana);
        theirs.Seen.Should().NotContain(frame => frame.Raw.Contains(id, StringComparison.Ordinal), "everything before Ana's case was told");
    }
}
