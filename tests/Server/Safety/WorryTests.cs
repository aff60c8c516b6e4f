namespace TherapyGroups.Tests.Server.Safety;

/// <summary>Telling the team about somebody.</summary>
public sealed class WorryTests(DemoServer server)
{
    [Fact]
    public async Task A_worry_about_a_message_comes_to_the_console_as_a_case_of_its_author()
    {
        var (ana, ben, group) = await Room();
        var message = Guid.NewGuid();
        await ben.Say(group, "I gave my dog away today.", message);
        var clinician = await server.Site.SignIn("dr-rivera");
        await using var console = await clinician.OpenConsole();

        var told = await ana.Post(
            $"/api/groups/{group}/messages/{message}/worries", new { urgency = "now", note = "He would never do that." });

        told.Status.Should().Be(201, told.Text);
        var id = await console.CaseOf(ben);
        var page = (await clinician.ReadCase(id)).Body;
        page.GetProperty("level").GetString().Should().Be("Crisis");
        page.GetProperty("evidence")[0].GetProperty("text").GetString().Should().Be("I gave my dog away today.");
        var worry = page.GetProperty("around").GetProperty("worries").EnumerateArray().Single();
        (worry.GetProperty("by").GetString(), worry.GetProperty("words").GetString()).Should().Be((ana.Name, "He would never do that."));
    }

    [Fact]
    public async Task Whom_it_is_about_hears_nothing_of_it()
    {
        var (ana, ben, group) = await Room();
        await using var theirs = await ben.Open("/api/me/feed");
        await using var room = await ben.OpenGroup(group);

        (await ana.Post($"/api/groups/{group}/members/{ben.Id}/worries", new { urgency = "unsure" })).Status.Should().Be(201);

        var last = await ana.Say(group, Words.Calm);
        await room.Next("the message after it", frame => frame.Id == last);
        await ben.Say(group, Words.Crisis);
        (await theirs.Next("anything at all", frame => !frame.IsComment)).Event.Should().Be("support-card", "nothing came before it");
        room.Seen.Should().NotContain(frame => frame.Raw.Contains("worr", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Another_worry_under_the_same_id_is_refused_and_not_dropped_in_silence()
    {
        var (ana, ben, group) = await Room();
        var worryId = Guid.NewGuid();
        var path = $"/api/groups/{group}/members/{ben.Id}/worries";
        (await ana.Post(path, new { worryId, urgency = "not-now", note = "He is quiet." })).Status.Should().Be(201);

        (await ana.Post(path, new { worryId, urgency = "now", note = "He is quiet." })).ShouldRefuse(409, "worry-id-reused");
        (await ana.Post(path, new { worryId, urgency = "not-now", note = "He said goodbye." })).ShouldRefuse(409, "worry-id-reused");
        (await ana.Post(path, new { worryId, urgency = "not-now", note = "He is quiet." })).Status.Should().Be(201);
        (await ana.Post(path, new { worryId = "one", urgency = "now" })).ShouldRefuse(400, "invalid-worry-id");
        (await ana.Post(path, new { urgency = "now" })).Status.Should().Be(201, "without an id one is made");
    }

    [Fact]
    public async Task The_same_worry_sent_twice_is_told_once()
    {
        var (ana, ben, group) = await Room();
        var body = new { worryId = Guid.NewGuid(), urgency = "not-now" };
        var path = $"/api/groups/{group}/members/{ben.Id}/worries";

        (await ana.Post(path, body)).Status.Should().Be(201);
        (await ana.Post(path, body)).Status.Should().Be(201);

        var clinician = await server.Site.SignIn("dr-rivera");
        var open = (await clinician.OpenCasesOf(ben)).Single().GetProperty("id").GetString() ?? "";
        (await clinician.ReadCase(open)).Body.GetProperty("around").GetProperty("worries").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_guest_may_tell_of_a_message_that_its_writer_has_taken_back()
    {
        var (ana, ben, group) = await Room();
        var guest = await server.Site.NewPerson();
        (await guest.Post($"/api/groups/{group}/guests")).Status.Should().Be(201);
        var message = Guid.NewGuid();
        await ben.Say(group, "I gave my dog away today.", message);
        (await ben.Delete($"/api/groups/{group}/messages/{message}")).Status.Should().BeOneOf(200, 204);

        (await guest.Post($"/api/groups/{group}/messages/{message}/worries", new { urgency = "now" })).Status.Should().Be(201);

        var clinician = await server.Site.SignIn("dr-rivera");
        (await clinician.OpenCasesOf(ben)).Should().ContainSingle();
        (await clinician.OpenCasesOf(ana)).Should().BeEmpty();
    }

    [Fact]
    public async Task Only_those_of_the_group_can_tell_and_only_of_others()
    {
        var (ana, ben, group) = await Room();
        var stranger = await server.Site.NewPerson();
        var worry = new { urgency = "now" };

        (await stranger.Post($"/api/groups/{group}/members/{ben.Id}/worries", worry)).ShouldRefuse(403, "not-a-member");
        (await ana.Post($"/api/groups/{group}/members/{stranger.Id}/worries", worry)).ShouldRefuse(404, "unknown-member");
        (await ana.Post($"/api/groups/{group}/members/{ana.Id}/worries", worry)).ShouldRefuse(400, "about-yourself");
        (await ana.Post($"/api/groups/{group}/messages/{Guid.NewGuid()}/worries", worry)).ShouldRefuse(404, "unknown-message");
        (await ana.Post($"/api/groups/{group}/members/{ben.Id}/worries", new { urgency = "soonish" })).ShouldRefuse(400, "invalid-urgency");
        (await ana.Post($"/api/groups/{group}/members/{ben.Id}/worries", new { urgency = "now", note = new string('a', 1_001) }))
            .ShouldRefuse(400, "reason-too-long");
    }

    private async Task<(Person Ana, Person Ben, string Group)> Room()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        return (ana, ben, await server.Site.NewGroup(ana, ben));
    }
}
