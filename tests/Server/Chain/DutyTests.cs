using System.Text.Json;

namespace TherapyGroups.Tests.Server.Chain;

/// <summary>Being on duty, the plan of shifts, and the end of a shift.</summary>
public sealed class DutyTests(ChainServer server) : IClassFixture<ChainServer>
{
    [Fact]
    public async Task Open_cases_are_handed_over_with_a_note_to_a_colleague_who_takes_them()
    {
        var (rivera, okafor) = (await server.Site.SignIn("dr-rivera"), await server.Site.NewStaff("clinician"));
        await rivera.Put("/api/duty", new { onDuty = true });
        await okafor.Put("/api/duty", new { onDuty = true });
        var id = await TakenCase(rivera);

        (await rivera.Post("/api/duty/hand-over", new { to = okafor.Name, note = "" })).ShouldRefuse(400, "note-missing");
        (await rivera.Post("/api/duty/hand-over", new { to = "nobody here", note = "Please." })).ShouldRefuse(409, "not-on-duty");
        (await rivera.Post("/api/duty/hand-over", new { to = "dr-rivera", note = "Please." })).ShouldRefuse(409, "not-on-duty");
        var answer = await rivera.Post("/api/duty/hand-over", new { to = okafor.Name, note = "She waits for her sister." });

        answer.Status.Should().Be(200, answer.Text);
        answer.Number("openCases").Should().Be(0);
        Moved(answer).Should().Contain((id, okafor.Name));
        (await okafor.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200);
        (await okafor.ReadCase(id)).Body.GetProperty("history").EnumerateArray()
            .Single(one => one.GetProperty("kind").GetString() == "HandedOver").GetProperty("note").GetString()
            .Should().Be("She waits for her sister.");
        await okafor.Put("/api/duty", new { onDuty = false });
    }

    [Fact]
    public async Task Nothing_is_handed_over_to_nobody_and_who_goes_off_duty_is_told_what_is_still_theirs()
    {
        var rivera = await server.Site.SignIn("dr-rivera");
        await rivera.Put("/api/duty", new { onDuty = true });
        var id = await TakenCase(rivera);

        (await rivera.Post("/api/duty/hand-over", new { note = "Please." })).ShouldRefuse(409, "nobody-on-duty");
        var off = await rivera.Put("/api/duty", new { onDuty = false });

        off.Number("openCases").Should().BePositive();
        off.Body.GetProperty("onDuty").GetBoolean().Should().BeFalse();
        off.Body.GetProperty("coverage").GetProperty("covered").GetBoolean().Should().BeFalse();
        (await rivera.Get("/api/staff/warnings")).Number("heldOffDuty").Should().BePositive();
        await rivera.Put("/api/duty", new { onDuty = true });
        await rivera.Post($"/api/cases/{id}/resolve", new { disposition = "supported", note = "We talked." });
    }

    [Fact]
    public async Task A_case_of_a_clinician_who_has_gone_can_be_taken_over_with_a_note()
    {
        var (rivera, okafor) = (await server.Site.SignIn("dr-rivera"), await server.Site.NewStaff("clinician"));
        var id = await TakenCase(rivera);
        (await okafor.Post($"/api/cases/{id}/acknowledge")).ShouldRefuse(409, "already-acknowledged");

        (await okafor.Post($"/api/cases/{id}/take-over", new { note = " " })).ShouldRefuse(400, "note-missing");
        var taken = await okafor.Post($"/api/cases/{id}/take-over", new { note = "Dr. Rivera does not answer." });

        taken.Status.Should().Be(200, taken.Text);
        taken.Word("acknowledgedBy").Should().Be(okafor.Name);
        (await AuditTail.Read(await server.Site.SignIn("admin")))
            .Where(row => row.GetProperty("by").GetString() == okafor.Id && row.GetProperty("subject").GetString() == id)
            .Select(row => row.GetProperty("act").GetString()).Should().Equal("case.take-over");
        (await rivera.Post($"/api/cases/{id}/resolve", new { disposition = "supported", note = "Mine." }))
            .ShouldRefuse(409, "already-acknowledged");
    }

    [Fact]
    public async Task A_console_is_warned_when_nobody_covers_the_next_hour_and_told_when_somebody_does()
    {
        var rivera = await server.Site.SignIn("dr-rivera");
        await rivera.Put("/api/duty", new { onDuty = true });
        await using var console = await rivera.OpenConsole();

        await rivera.Put("/api/duty", new { onDuty = false });
        (await console.Next("coverage")).Body.GetProperty("covered").GetBoolean().Should().BeFalse();
        await rivera.Put("/api/duty", new { onDuty = true });
        (await console.Next("cover", frame => frame.Event == "coverage" && frame.Body.GetProperty("covered").GetBoolean()))
            .Body.GetProperty("from").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_clinician_plans_their_own_shifts_and_an_administrator_anybodys()
    {
        var (clinician, administrator) = (await server.Site.NewStaff("clinician"), await server.Site.SignIn("admin"));
        var rivera = await server.Site.SignIn("dr-rivera");
        var start = TimeProvider.System.GetUtcNow().AddHours(2);

        var planned = await clinician.Post("/api/duty/shifts", new { startsAt = start, endsAt = start.AddHours(8) });
        planned.Status.Should().Be(201, planned.Text);
        (await clinician.Post("/api/duty/shifts", new { startsAt = start.AddHours(7), endsAt = start.AddHours(9) }))
            .ShouldRefuse(409, "shift-overlaps");
        (await clinician.Post("/api/duty/shifts", new { clinicianId = rivera.Id, startsAt = start, endsAt = start.AddHours(1) }))
            .ShouldRefuse(403, "forbidden");
        (await administrator.Post("/api/duty/shifts", new { startsAt = start, endsAt = start.AddHours(1) }))
            .ShouldRefuse(409, "not-a-clinician");
        var second = new { clinicianId = clinician.Id, startsAt = start.AddHours(8), endsAt = start.AddHours(16) };
        (await administrator.Post("/api/duty/shifts", second)).Status.Should().Be(201);
        (await rivera.Delete($"/api/duty/shifts/{planned.Word("id")}")).ShouldRefuse(403, "forbidden");
        (await clinician.Delete($"/api/duty/shifts/{planned.Word("id")}")).Status.Should().Be(204);
        (await clinician.Delete($"/api/duty/shifts/{planned.Word("id")}")).ShouldRefuse(404, "not-found");

        (await clinician.Get("/api/duty/shifts")).Body.EnumerateArray()
            .Where(shift => shift.GetProperty("clinicianId").GetString() == clinician.Id).Should().ContainSingle()
            .Which.GetProperty("startsAt").GetDateTimeOffset().Should().BeCloseTo(start.AddHours(8), TimeSpan.FromMilliseconds(1));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 2)]
    [InlineData(-3, -1)]
    [InlineData(0, 25)]
    [InlineData(9_000, 9_001)]
    public async Task A_shift_that_is_none_is_refused(int fromHours, int toHours)
    {
        var clinician = await server.Site.NewStaff("clinician");
        var now = TimeProvider.System.GetUtcNow();

        (await clinician.Post("/api/duty/shifts", new { startsAt = now.AddHours(fromHours), endsAt = now.AddHours(toHours) }))
            .ShouldRefuse(400, "invalid-shift");
        (await clinician.Post("/api/duty/shifts", new { startsAt = now })).ShouldRefuse(400, "invalid-shift");
    }

    [Theory]
    [InlineData("""{"languages":["en","pt-BR"]}""", 200)]
    [InlineData("""{"languages":[]}""", 200)]
    [InlineData("""{"languages":["e"]}""", 400)]
    [InlineData("""{"languages":["en us"]}""", 400)]
    [InlineData("""{"languages":[null]}""", 400)]
    [InlineData("""{}""", 400)]
    public async Task Languages_are_codes(string body, int status)
    {
        var clinician = await server.Site.NewStaff("clinician");

        var answer = await clinician.Send(HttpMethod.Put, "/api/duty/languages", Person.Text(body));

        answer.Status.Should().Be(status, answer.Text);
        if (status == 400)
        {
            answer.ShouldRefuse(400, "invalid-languages");
        }
    }

    [Fact]
    public async Task A_wrong_setting_keeps_the_server_from_starting_and_says_each_mistake()
    {
        using var folder = new TestFolder();

        var ended = await ServerProcess.Run(
            Built.Program, ["--data", folder.Path, "--urls", "http://127.0.0.1:0"], new Dictionary<string, string>
            {
                ["Escalation__CrisisAnswerWithinSeconds"] = "soon",
                ["Escalation__Pager"] = "yes",
            });

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should()
            .Contain("Escalation__CrisisAnswerWithinSeconds must be a whole number of seconds from 1 to 3600; it is 'soon'.")
            .And.Contain("Escalation__Pager is not known;").And.NotContain("   at ");
    }

    private static IEnumerable<(string?, string?)> Moved(Answer answer) => answer.Body.GetProperty("moved").EnumerateArray()
        .Select(one => (one.GetProperty("id").GetString(), one.GetProperty("to").GetString()));

    private async Task<string> TakenCase(Person clinician)
    {
        var member = await server.Site.NewPerson();
        var id = await server.Site.RaiseCase(member, await server.Site.NewGroup(member));
        (await clinician.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200);
        return id;
    }
}
