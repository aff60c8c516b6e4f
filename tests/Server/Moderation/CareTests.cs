namespace TherapyGroups.Tests.Server.Moderation;

/// <summary>Looking after moderators.</summary>
public sealed class CareTests(DemoServer server)
{
    [Fact]
    public async Task Opening_items_is_counted_and_a_break_begins_anew()
    {
        var (moderator, item, _) = await Reported();

        var opened = (await moderator.Post($"/api/moderation/items/{item}/opened")).Body;

        opened.GetProperty("opened").GetInt32().Should().Be(1);
        opened.GetProperty("suggestBreak").GetBoolean().Should().BeFalse();
        (await moderator.Post("/api/moderation/care/break")).Number("opened").Should().Be(0);
        (await moderator.Get("/api/moderation/care")).Body.GetProperty("lastBreakAt").GetDateTimeOffset()
            .Should().BeAfter(DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task An_item_of_another_group_cannot_be_opened()
    {
        var (_, item, _) = await Reported();
        var (elsewhere, _, _) = await Reported();

        (await elsewhere.Post($"/api/moderation/items/{item}/opened")).ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task A_wish_to_talk_reaches_the_clinicians_and_one_of_them_takes_it()
    {
        var (moderator, _, _) = await Reported();
        var clinician = await server.Site.SignIn("dr-rivera");
        await using var console = await clinician.OpenConsole();

        (await moderator.Post("/api/moderation/care/debrief", new { note = "It stays with me." })).Word("debrief").Should().Be("asked");

        (await console.Next("debrief-asked")).Raw.Should().NotContain("stays");
        var waiting = (await clinician.Get("/api/debriefs")).Body.EnumerateArray()
            .Single(one => one.GetProperty("moderator").GetString() == moderator.Name);
        waiting.GetProperty("note").GetString().Should().Be("It stays with me.");
        var path = $"/api/debriefs/{waiting.GetProperty("id").GetString()}/take";
        (await clinician.Post(path)).Status.Should().Be(204);
        (await clinician.Post(path)).ShouldRefuse(409, "already-claimed");
        (await moderator.Get("/api/moderation/care")).Word("debrief").Should().Be("taken");
    }

    private async Task<(Person Moderator, string Item, string Group)> Reported()
    {
        var (author, reporter) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var moderator = await server.Site.NewStaff("peer-moderator");
        var group = await server.Site.NewGroup(author, reporter, moderator);
        var message = Guid.NewGuid();
        await author.Say(group, "an unkind word", message);
        var answer = await reporter.Post($"/api/groups/{group}/messages/{message}/reports", new { reason = "unkind" });
        return (moderator, answer.Word("id"), group);
    }
}
