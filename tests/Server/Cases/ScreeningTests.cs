using System.Text.Json;

namespace TherapyGroups.Tests.Server.Cases;

/// <summary>The C-SSRS screener, as a clinician fills it in.</summary>
public sealed class ScreeningTests(DemoServer server)
{
    [Fact]
    public async Task A_screener_is_kept_with_who_when_and_its_triage()
    {
        var (clinician, id) = await Raised();

        var answer = await Screen(clinician, id, new
        {
            wishToBeDead = true, suicidalThoughts = true, method = true, intent = false, plan = false, behaviour = "never",
        });

        answer.Status.Should().Be(200, answer.Text);
        var page = (await clinician.ReadCase(id)).Body;
        var screening = page.GetProperty("screenings").EnumerateArray().Single();
        (Word(screening, "triage"), Word(screening, "colour"), Word(screening, "by")).Should().Be(("moderate", "orange", "dr-rivera"));
        screening.GetProperty("at").GetDateTimeOffset().Should().BeAfter(DateTimeOffset.UnixEpoch);
        screening.GetProperty("answers").GetProperty("method").GetBoolean().Should().BeTrue();
        page.GetProperty("notes").GetArrayLength().Should().Be(0, "the answers are no note");
        page.GetProperty("history").EnumerateArray().Should().Contain(entry => Word(entry, "kind") == "Screened");
    }

    [Fact]
    public async Task A_list_of_six_is_understood_and_a_yes_to_the_last_counts_as_recent()
    {
        var (clinician, id) = await Raised();

        (await Screen(clinician, id, new[] { true, false, false, false, false, true })).Status.Should().Be(200);

        var screening = (await clinician.ReadCase(id)).Body.GetProperty("screenings")[0];
        Word(screening, "triage").Should().Be("high");
        Word(screening.GetProperty("answers"), "behaviour").Should().Be("past-three-months");
    }

    [Theory]
    [InlineData("""{"answers":null}""", "screening-unreadable")]
    [InlineData("""{}""", "screening-unreadable")]
    [InlineData("""{"answers":[true,true]}""", "screening-unreadable")]
    [InlineData("""{"answers":[true,true,true,true,true,"yes"]}""", "screening-unreadable")]
    [InlineData("""{"answers":{"wishToBeDead":true,"behaviour":"never"}}""", "screening-unreadable")]
    [InlineData("""{"answers":{"wishToBeDead":true,"suicidalThoughts":false,"behaviour":"sometimes"}}""", "screening-unreadable")]
    [InlineData("""{"answers":{"wishToBeDead":true,"suicidalThoughts":true,"method":"yes","behaviour":"never"}}""", "screening-unreadable")]
    [InlineData("""{"answers":{"wishToBeDead":true,"suicidalThoughts":true,"behaviour":"never"}}""", "screening-incomplete")]
    [InlineData("""{"answers":[true,true,null,true,true,false]}""", "screening-incomplete")]
    [InlineData("""{"answers":{"wishToBeDead":true,"suicidalThoughts":false,"plan":true,"behaviour":"never"}}""",
        "screening-contradiction")]
    public async Task What_is_missing_or_cannot_be_is_said_and_nothing_is_kept(string json, string code)
    {
        var (clinician, id) = await Raised();

        (await clinician.Send(HttpMethod.Post, $"/api/cases/{id}/screening", Person.Text(json))).ShouldRefuse(400, code);

        (await clinician.ReadCase(id)).Body.GetProperty("screenings").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task The_system_never_answers_the_screener()
    {
        var (clinician, id) = await Raised();

        (await clinician.ReadCase(id)).Body.GetProperty("screenings").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task The_reason_for_reading_a_resolved_case_can_be_said_in_a_header()
    {
        var (clinician, id) = await Raised();
        await clinician.Post($"/api/cases/{id}/resolve", new { disposition = "supported", note = "Talked." });

        var answer = await clinician.Send(
            HttpMethod.Get, $"/api/cases/{id}", null, ("X-Reason", Uri.EscapeDataString("a follow-up call, as agreed – today")));

        answer.Status.Should().Be(200, answer.Text);
        (await AuditTail.Read(await server.Site.SignIn("admin"))).Should().Contain(row =>
            Word(row, "subject") == id && Word(row, "reason") == "a follow-up call, as agreed – today");
    }

    [Fact]
    public async Task The_case_shows_what_a_clinician_wants_to_know_beside_the_words()
    {
        var ana = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(ana);
        await ana.Say(group, Words.Calm);
        await using var open = await ana.OpenGroup(group);
        var id = await server.Site.RaiseCase(ana, group);
        var clinician = await server.Site.SignIn("dr-rivera");

        var around = (await clinician.ReadCase(id)).Body.GetProperty("around");

        around.GetProperty("assessments").EnumerateArray().Select(one => Word(one, "level")).Should().HaveCount(2).And.EndWith("Crisis");
        around.GetProperty("room").EnumerateArray().Should().Contain(one =>
            Word(one, "pseudonym") == ana.Name && one.GetProperty("isHere").GetBoolean());
        around.GetProperty("safetyPlan").ValueKind.Should().Be(JsonValueKind.Null);
    }

    private static string Word(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static Task<Answer> Screen(Person clinician, string id, object answers) =>
        clinician.Post($"/api/cases/{id}/screening", new { answers });

    private async Task<(Person Clinician, string Id)> Raised()
    {
        var ana = await server.Site.NewPerson();
        var id = await server.Site.RaiseCase(ana, await server.Site.NewGroup(ana));
        return (await server.Site.SignIn("dr-rivera"), id);
    }
}
