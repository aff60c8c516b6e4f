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

    /// <summary>Whoever takes a case is not asked again within two minutes, and whoever has not taken it was not asked at all.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_case_does_not_close_over_words_that_came_after_it_was_shown(bool isTaken)
    {
        var (ana, okafor) = (await server.Site.NewPerson(), await server.Site.NewStaff("clinician"));
        var group = await server.Site.NewGroup(ana);
        var id = await server.Site.RaiseCase(ana, group);
        await using var console = await okafor.OpenConsole();
        if (isTaken)
        {
            await okafor.Put("/api/duty", new { onDuty = true });
            (await okafor.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200);
        }

        var shown = await HistoryOf(okafor, id);
        await ana.Say(group, Words.Crisis);
        await console.Next("the news", frame =>
            frame.IsAbout("case-updated", ana) && frame.Body.GetProperty("evidenceCount").GetInt32() == 2);

        (await okafor.Post($"/api/cases/{id}/resolve", Closing(shown))).ShouldRefuse(409, "news-unread");
        (await okafor.Post($"/api/cases/{id}/resolve", Closing(await HistoryOf(okafor, id)))).Status.Should().Be(200);
        await okafor.Put("/api/duty", new { onDuty = false });
    }

    private static object Closing(int historySeen) => new { disposition = "supported", note = "We talked.", historySeen };

    private static async Task<int> HistoryOf(Person clinician, string id) =>
        (await clinician.ReadCase(id)).Body.GetProperty("history").GetArrayLength();
}
