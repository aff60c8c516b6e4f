namespace TherapyGroups.Tests.Server.Cases;

/// <summary>What comes to a case after it was taken.</summary>
public sealed class UnseenNewsTests(DemoServer server)
{
    [Fact]
    public async Task A_case_whose_clinician_is_off_duty_waits_again_and_they_acknowledge_before_they_close_it()
    {
        var (ana, okafor) = (await server.Site.NewPerson(), await server.Site.NewStaff("clinician"));
        var group = await server.Site.NewGroup(ana);
        var id = await server.Site.RaiseCase(ana, group);
        (await okafor.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200);
        await using var console = await okafor.OpenConsole();

        await ana.Say(group, Words.Crisis);

        var news = await console.Next("the news", frame =>
            (frame.IsAbout("case-raised", ana) || frame.IsAbout("case-updated", ana))
            && frame.Body.GetProperty("evidenceCount").GetInt32() == 2);
        news.Body.GetProperty("dueAt").GetString().Should().NotBeNull();
        var closing = new { disposition = "supported", note = "We talked." };
        (await okafor.Post($"/api/cases/{id}/resolve", closing)).ShouldRefuse(409, "acknowledge-again");
        (await okafor.Post($"/api/cases/{id}/contact")).ShouldRefuse(409, "not-acknowledged");
        (await okafor.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200);
        (await okafor.Post($"/api/cases/{id}/contact")).Status.Should().Be(200);
        (await okafor.Post($"/api/cases/{id}/resolve", closing)).Status.Should().Be(200);
    }
}
