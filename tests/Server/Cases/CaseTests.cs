using System.Text.Json;

namespace TherapyGroups.Tests.Server.Cases;

/// <summary>What a clinician reads and does.</summary>
public sealed class CaseTests(DemoServer server)
{
    [Fact]
    public async Task The_evidence_has_the_words_and_what_stood_around_them()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var group = await server.Site.NewGroup(ana, ben);
        for (var number = 1; number <= 12; number++)
        {
            await ben.Say(group, $"before {number}");
        }

        var id = await server.Site.RaiseCase(ana, group);
        for (var number = 1; number <= 3; number++)
        {
            await ben.Say(group, $"after {number}");
        }

        var clinician = await server.Site.SignIn("dr-rivera");
        var evidence = (await clinician.ReadCase(id)).Body.GetProperty("evidence").EnumerateArray().Single();

        evidence.GetProperty("text").GetString().Should().Be(Words.Crisis);
        Texts(evidence, "before").Should().Equal(Enumerable.Range(3, 10).Select(number => $"before {number}"));
        Texts(evidence, "after").Should().Equal("after 1", "after 2");
        evidence.GetProperty("level").GetString().Should().Be("Crisis");
        evidence.GetProperty("model").GetString().Should().NotBeEmpty();
    }

    [Fact]
    public async Task The_highlighted_spans_lie_inside_the_text()
    {
        var (ana, _, id) = await Raised();
        var clinician = await server.Site.SignIn("dr-rivera");

        var evidence = (await clinician.ReadCase(id)).Body.GetProperty("evidence")[0];

        var spans = evidence.GetProperty("spans").EnumerateArray().ToList();
        spans.Should().NotBeEmpty($"a clinician sees why {ana.Name} is here");
        foreach (var span in spans)
        {
            var (start, length) = (span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32());
            start.Should().BeGreaterThanOrEqualTo(0);
            length.Should().BePositive();
            (start + length).Should().BeLessThanOrEqualTo(Words.Crisis.Length);
        }
    }

    [Fact]
    public async Task Words_that_were_withdrawn_stay_for_the_clinician()
    {
        var ana = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(ana);
        var clinician = await server.Site.SignIn("dr-rivera");
        await using var console = await clinician.OpenConsole();
        var message = Guid.NewGuid();
        await ana.Say(group, Words.Crisis, message);
        await ana.Delete($"/api/groups/{group}/messages/{message}");

        var id = await console.CaseOf(ana);

        (await clinician.ReadCase(id)).Body.GetProperty("evidence")[0].GetProperty("text").GetString().Should().Be(Words.Crisis);
    }

    [Fact]
    public async Task Reading_a_case_is_recorded()
    {
        var (_, _, id) = await Raised();
        var clinician = await server.Site.SignIn("dr-rivera");

        await clinician.ReadCase(id);

        var row = (await AuditOf(id)).Should().ContainSingle(one => one.GetProperty("act").GetString() == "case.read").Subject;
        row.GetProperty("by").GetString().Should().Be(clinician.Id);
    }

    [Theory]
    [InlineData("2020-01-01T00:00:00Z", "is over already")]
    [InlineData("2120-01-01T00:00:00Z", "ten years")]
    public async Task A_day_to_look_again_that_is_none_is_refused_for_what_is_wrong_with_it(string followUpAt, string why)
    {
        var (_, _, id) = await Raised();
        var clinician = await server.Site.SignIn("dr-rivera");

        var refused = await clinician.Post($"/api/cases/{id}/resolve", new { disposition = "supported", note = "Talked.", followUpAt });

        refused.ShouldRefuse(400, "invalid-follow-up").Text.Should().Contain(why);
    }

    [Fact]
    public async Task A_second_clinician_is_told_who_has_the_case()
    {
        var (_, _, id) = await Raised();
        var first = await server.Site.SignIn("dr-rivera");
        var second = await server.Site.NewStaff("clinician");

        (await first.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200);

        var refused = (await second.Post($"/api/cases/{id}/acknowledge")).ShouldRefuse(409, "already-acknowledged");
        refused.Word("acknowledgedBy").Should().Be("dr-rivera");
    }

    [Fact]
    public async Task Of_two_who_acknowledge_at_once_one_has_the_case()
    {
        var (_, _, id) = await Raised();
        var clinicians = await Task.WhenAll(
            server.Site.NewStaff("clinician"), server.Site.NewStaff("clinician"), server.Site.NewStaff("clinician"));

        var answers = await Task.WhenAll(clinicians.Select(clinician => clinician.Post($"/api/cases/{id}/acknowledge")));

        answers.Count(answer => answer.Status == 200).Should().Be(1);
        answers.Where(answer => answer.Status != 200).Should().OnlyContain(answer => answer.Code == "already-acknowledged");
    }

    [Fact]
    public async Task Acknowledging_ones_own_case_again_changes_nothing()
    {
        var (_, _, id) = await Raised();
        var clinician = await server.Site.SignIn("dr-rivera");
        await clinician.Post($"/api/cases/{id}/acknowledge");

        (await clinician.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200);

        (await AuditOf(id)).Should().Contain(one => one.GetProperty("act").GetString() == "case.acknowledge");
    }

    [Fact]
    public async Task A_note_stands_in_the_case()
    {
        var (_, _, id) = await Raised();
        var clinician = await server.Site.SignIn("dr-rivera");

        (await clinician.Post($"/api/cases/{id}/notes", new { note = "Called, no answer." })).Status.Should().Be(200);

        var notes = (await clinician.ReadCase(id)).Body.GetProperty("notes");
        notes.EnumerateArray().Single().GetProperty("note").GetString().Should().Be("Called, no answer.");
    }

    [Theory]
    [InlineData("", "note", "invalid-disposition")]
    [InlineData("cured", "note", "invalid-disposition")]
    [InlineData("supported", "", "note-missing")]
    [InlineData("supported", " \u200b ", "note-missing")]
    [InlineData("supported", null, "note-missing")]
    public async Task Resolving_needs_a_disposition_and_a_note(string disposition, string? note, string code)
    {
        var (_, _, id) = await Raised();
        var clinician = await server.Site.SignIn("dr-rivera");
        await clinician.Post($"/api/cases/{id}/acknowledge");

        (await clinician.Post($"/api/cases/{id}/resolve", new { disposition, note })).ShouldRefuse(400, code);
    }

    [Fact]
    public async Task Reading_a_resolved_case_needs_a_reason_which_is_recorded()
    {
        var (_, _, id) = await Raised();
        var clinician = await server.Site.SignIn("dr-rivera");
        await Resolve(clinician, id);

        (await clinician.ReadCase(id)).ShouldRefuse(400, "reason-required");
        (await clinician.ReadCase(id, "follow-up call")).Status.Should().Be(200);

        (await AuditOf(id)).Should().Contain(one =>
            one.GetProperty("act").GetString() == "case.read" && one.GetProperty("reason").GetString() == "follow-up call");
    }

    [Fact]
    public async Task A_resolved_case_is_closed()
    {
        var (ana, _, id) = await Raised();
        var clinician = await server.Site.SignIn("dr-rivera");
        await Resolve(clinician, id);

        (await clinician.OpenCasesOf(ana)).Should().BeEmpty();
        (await clinician.Post($"/api/cases/{id}/acknowledge")).ShouldRefuse(409, "already-resolved");
        (await clinician.Post($"/api/cases/{id}/resolve", new { disposition = "supported", note = "again" }))
            .ShouldRefuse(409, "already-resolved");
    }

    [Fact]
    public async Task A_crisis_after_the_case_was_resolved_raises_a_new_one()
    {
        var (ana, group, id) = await Raised();
        var clinician = await server.Site.SignIn("dr-rivera");
        await Resolve(clinician, id);

        (await server.Site.RaiseCase(ana, group)).Should().NotBe(id);
    }

    [Fact]
    public async Task A_case_that_is_not_there_is_not_found()
    {
        var clinician = await server.Site.SignIn("dr-rivera");

        (await clinician.ReadCase("nothing")).ShouldRefuse(404, "not-found");
        (await clinician.Post("/api/cases/nothing/acknowledge")).ShouldRefuse(404, "not-found");
    }

    private static async Task Resolve(Person clinician, string id)
    {
        await clinician.Post($"/api/cases/{id}/acknowledge");
        var resolution = new { disposition = "supported", note = "Talked for an hour." };
        (await clinician.Post($"/api/cases/{id}/resolve", resolution)).Status.Should().Be(200);
    }

    private static List<string?> Texts(JsonElement evidence, string side) =>
        [.. evidence.GetProperty(side).EnumerateArray().Select(message => message.GetProperty("text").GetString())];

    private async Task<(Person Ana, string Group, string Id)> Raised()
    {
        var ana = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(ana);
        return (ana, group, await server.Site.RaiseCase(ana, group));
    }

    private async Task<List<JsonElement>> AuditOf(string subject)
    {
        var administrator = await server.Site.SignIn("admin");
        var rows = new List<JsonElement>();
        long? after = 0;
        while (after is { } place)
        {
            var page = (await administrator.Get($"/api/audit?limit=200&after={place}")).Body;
            rows.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.GetProperty("next").ValueKind == JsonValueKind.Number ? page.GetProperty("next").GetInt64() : null;
        }

        return [.. rows.Where(row => row.GetProperty("subject").GetString() == subject)];
    }
}
