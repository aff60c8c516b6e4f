using System.Text.Json;

namespace TherapyGroups.Tests.Server.Safety;

/// <summary>A member's own safety plan.</summary>
public sealed class SafetyPlanTests(DemoServer server)
{
    private const string Path = "/api/me/safety-plan";

    [Fact]
    public async Task A_plan_begins_empty_is_kept_and_can_be_deleted()
    {
        var ana = await server.Site.NewPerson();
        (await ana.Get(Path)).Number("version").Should().Be(0);

        var saved = await ana.Put(Path, new { version = 0, steps = new { coping = "a walk", people = "my sister" } });

        saved.Status.Should().Be(200, saved.Text);
        var plan = (await ana.Get(Path)).Body;
        plan.GetProperty("steps").GetProperty("people").GetString().Should().Be("my sister");
        plan.GetProperty("steps").GetProperty("warningSigns").GetString().Should().BeEmpty();
        plan.GetProperty("shared").GetBoolean().Should().BeFalse();
        (await ana.Put(Path, new { version = 0, steps = new { coping = "an old copy" } })).ShouldRefuse(409, "plan-changed");
        (await ana.Put(Path, new { steps = new { coping = new string('a', 2_001) } })).ShouldRefuse(400, "step-too-long");
        (await ana.Put(Path, new { })).ShouldRefuse(400, "invalid-body");
        (await ana.Delete(Path)).Status.Should().Be(204);
        (await ana.Get(Path)).Number("version").Should().Be(0);
    }

    [Fact]
    public async Task A_clinician_sees_it_in_the_case_while_it_is_shared_and_each_reading_is_recorded()
    {
        var ana = await server.Site.NewPerson();
        var id = await server.Site.RaiseCase(ana, await server.Site.NewGroup(ana));
        var clinician = await server.Site.SignIn("dr-rivera");
        (await ana.Put($"{Path}/sharing", new { shared = true })).ShouldRefuse(404, "no-plan");
        await ana.Put(Path, new { steps = new { coping = "a walk" } });

        (await Seen(clinician, id)).ValueKind.Should().Be(JsonValueKind.Null);
        (await ana.Put($"{Path}/sharing", new { shared = true })).Body.GetProperty("shared").GetBoolean().Should().BeTrue();
        (await Seen(clinician, id)).GetProperty("steps").GetProperty("coping").GetString().Should().Be("a walk");
        await ana.Put($"{Path}/sharing", new { shared = false });
        (await Seen(clinician, id)).ValueKind.Should().Be(JsonValueKind.Null);

        var readings = (await AuditTail.Read(await server.Site.SignIn("admin")))
            .Where(row => row.GetProperty("subject").GetString() == ana.Id && row.GetProperty("act").GetString() == "safety-plan.read");
        readings.Should().ContainSingle().Which.GetProperty("by").GetString().Should().Be(clinician.Id);
    }

    private static async Task<JsonElement> Seen(Person clinician, string id) =>
        (await clinician.ReadCase(id)).Body.GetProperty("around").GetProperty("safetyPlan");
}
