using System.Text.Json;

namespace TherapyGroups.Tests.Server.Chain;

/// <summary>A drill through the whole chain of a real process, to a real receiver of the pager.</summary>
public sealed class DrillTests(ChainServer server) : IClassFixture<ChainServer>
{
    [Fact]
    public async Task A_drill_goes_over_the_console_to_the_pager_and_its_times_are_kept()
    {
        var clinician = await server.Site.SignIn("dr-rivera");
        var administrator = await server.Site.SignIn("admin");
        await using var console = await clinician.OpenConsole();
        server.Hook.Status = 200;

        var raised = await administrator.Post("/api/drills");
        raised.Status.Should().Be(201, raised.Text);
        raised.Body.GetProperty("drill").GetBoolean().Should().BeTrue();
        var id = raised.Word("id");
        (await clinician.Post("/api/drills")).ShouldRefuse(409, "drill-running");
        var shown = await console.Next("the drill", frame => frame.Event == "drill" && frame.Word("id") == id);
        shown.Body.GetProperty("drill").GetBoolean().Should().BeTrue();
        await console.Next("its escalation", frame => frame.Event == "case-escalated" && frame.Word("id") == id);
        console.Seen.Should().NotContain(frame => frame.Event == "case-raised" && frame.Word("id") == id);

        await Eventually.Holds("the pager to be called", () => server.Hook.Requests.Any(request => Case(request) == id));
        Body(server.Hook.Requests.First(request => Case(request) == id)).GetProperty("drill").GetBoolean().Should().BeTrue();
        (await clinician.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200);

        var result = (await administrator.Get("/api/drills")).Body.EnumerateArray()
            .Single(drill => drill.GetProperty("id").GetString() == id);
        result.GetProperty("missed").GetBoolean().Should().BeTrue("it was let go to the pager");
        result.GetProperty("step").GetString().Should().Be("Pager");
        result.GetProperty("deliverSeconds").GetDouble().Should().BeLessThan(result.GetProperty("acknowledgeSeconds").GetDouble());
    }

    [Fact]
    public async Task A_drill_is_marked_wherever_a_clinician_reads_it_and_can_be_resolved_and_not_labelled()
    {
        var clinician = await server.Site.SignIn("dr-rivera");
        var id = (await clinician.Post("/api/drills")).Word("id");

        var listed = (await clinician.Get("/api/cases")).Body.EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        listed.GetProperty("drill").GetBoolean().Should().BeTrue();
        listed.GetProperty("pseudonym").GetString().Should().Be("Drill");
        (await clinician.ReadCase(id)).Body.GetProperty("drill").GetBoolean().Should().BeTrue();
        (await clinician.Post($"/api/cases/{id}/label", new { level = "Red" })).ShouldRefuse(409, "nothing-to-judge");
        (await clinician.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200);
        (await clinician.Post($"/api/cases/{id}/resolve", new { disposition = "no-risk", note = "A drill." })).Status.Should().Be(200);
    }

    [Fact]
    public async Task Figures_count_drills_apart_and_name_nobody()
    {
        var clinician = await server.Site.SignIn("dr-rivera");
        var before = (await clinician.Get("/api/figures")).Body;
        var id = (await clinician.Post("/api/drills")).Word("id");
        await clinician.Post($"/api/cases/{id}/acknowledge");

        var answer = await clinician.Get("/api/figures");

        answer.Body.GetProperty("cases").GetInt32().Should().Be(before.GetProperty("cases").GetInt32());
        answer.Body.GetProperty("drills").GetProperty("count").GetInt32()
            .Should().Be(before.GetProperty("drills").GetProperty("count").GetInt32() + 1);
        answer.Text.Should().NotContain("dr-rivera").And.NotContain(clinician.Id);
        var csv = await clinician.Get("/api/figures?format=csv");
        csv.ContentType.Should().Be("text/csv");
        csv.Text.Should().StartWith("figure,value\r\n").And.Contain("drills.count,").And.NotContain("dr-rivera");
        (await clinician.Get("/api/figures?format=xls")).ShouldRefuse(400, "invalid-format");
        (await clinician.Get("/api/figures?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")).ShouldRefuse(400, "invalid-period");
    }

    [Fact]
    public async Task A_pager_that_fails_is_shown_to_everyone_on_staff_until_it_works()
    {
        var (clinician, moderator) = (await server.Site.SignIn("dr-rivera"), await server.Site.SignIn("sam"));
        await using var console = await clinician.OpenConsole();
        server.Hook.Status = 500;
        var id = (await clinician.Post("/api/drills")).Word("id");

        (await console.Next("that the pager fails", frame => frame.Event == "pager")).Word("state").Should().Be("failing");
        (await PagerOf(moderator)).Should().Be("failing");
        (await server.Site.Visitor().Get("/health/detail")).Word("pager").Should().Be("failing");

        server.Hook.Status = 200;
        (await console.Next("that it works", frame => frame.Event == "pager")).Word("state").Should().Be("working");
        (await PagerOf(moderator)).Should().Be("working");
        await clinician.Post($"/api/cases/{id}/acknowledge");
    }

    private static async Task<string?> PagerOf(Person person) =>
        (await person.Get("/api/staff/warnings")).Body.GetProperty("pager").GetProperty("state").GetString();

    private static string? Case(HookRequest request) => Body(request).GetProperty("caseId").GetString();

    private static JsonElement Body(HookRequest request) => JsonDocument.Parse(request.Body).RootElement;
}
