namespace TherapyGroups.Tests.Server.Groups;

public sealed class GuestTests(DemoServer server)
{
    private Site Site => server.Site;

    [Fact]
    public async Task A_guest_reads_along_once_and_the_group_sees_who_sits_in()
    {
        var ana = await Site.NewPerson();
        var group = await Site.NewGroup(ana);
        await ana.Say(group, Words.Calm);
        await using var room = await ana.OpenGroup(group);
        var gil = await Site.NewPerson();

        var answer = await gil.Post($"/api/groups/{group}/guests");

        answer.Status.Should().Be(201, answer.Text);
        answer.Word("status").Should().Be("guest");
        var guests = (await ana.Get($"/api/groups/{group}/messages")).Body.GetProperty("guests");
        guests.EnumerateArray().Should().ContainSingle().Which.GetProperty("pseudonym").GetString().Should().Be(
            gil.Name, "it is told on coming back too");
        (await gil.Get($"/api/groups/{group}")).Word("membership").Should().Be("guest");
        var notice = await room.Next("notice");
        notice.Data.Should().Contain("guest-arrived").And.Contain(gil.Name);
        (await gil.Get($"/api/groups/{group}/messages")).Text.Should().Contain(Words.Calm);
        await using var feed = await gil.OpenGroup(group);
        var here = await room.Next("who is here", frame => frame.Event == "presence" && frame.Data.Contains(gil.Name));
        here.Data.Should().Contain("\"role\":\"guest\"");
        var seq = await ana.Say(group, Words.Calm + " And more.");
        (await feed.Next("message-posted")).Id.Should().Be(seq);
        (await gil.Post($"/api/groups/{group}/guests")).ShouldRefuse(409, "already-sat-in");
    }

    [Fact]
    public async Task A_guest_says_nothing()
    {
        var ana = await Site.NewPerson();
        var group = await Site.NewGroup(ana);
        var message = Guid.NewGuid();
        await ana.Say(group, Words.Calm, message);
        var gil = await Site.NewPerson();
        (await gil.Post($"/api/groups/{group}/guests")).Status.Should().Be(201);

        (await gil.TryToSay(group, Words.Calm)).ShouldRefuse(403, "not-a-member");
        (await gil.Post($"/api/groups/{group}/typing")).ShouldRefuse(403, "not-a-member");
        (await gil.Delete($"/api/groups/{group}/messages/{message}")).ShouldRefuse(403, "not-a-member");
    }

    [Fact]
    public async Task A_guest_who_joins_is_a_member_and_who_is_in_is_no_guest()
    {
        var group = await Site.NewGroup();
        var gil = await Site.NewPerson();
        (await gil.Post($"/api/groups/{group}/guests")).Status.Should().Be(201);

        (await gil.Post($"/api/groups/{group}/members", new { agreementVersion = 1 })).Status.Should().Be(201);

        await gil.Say(group, Words.Calm);
        (await gil.Post($"/api/groups/{group}/guests")).ShouldRefuse(409, "already-in");
        await gil.Delete($"/api/groups/{group}/members/me");
        (await gil.Get($"/api/groups/{group}/messages")).ShouldRefuse(403, "not-a-member");
        (await gil.Post($"/api/groups/{group}/guests")).ShouldRefuse(409, "already-sat-in");
    }

    [Fact]
    public async Task A_guest_of_a_session_leaves_when_it_is_over()
    {
        var administrator = await Site.SignIn("admin");
        var ana = await Site.NewPerson();
        var group = await Site.NewGroup(ana);
        var now = TimeProvider.System.GetUtcNow();
        var started = now.AddMinutes(-5);
        var plan = await administrator.Put($"/api/groups/{group}/plan", new
        {
            timeZone = "UTC",
            sessions = new[] { new { day = started.DayOfWeek.ToString(), at = $"{started:HH:mm}", minutes = 60 } },
        });
        plan.Status.Should().Be(200, plan.Text);
        await ana.Say(group, Words.Calm);
        var gil = await Site.NewPerson();
        (await gil.Post($"/api/groups/{group}/guests")).Status.Should().Be(201);
        await using var feed = await gil.OpenGroup(group);

        (await administrator.Delete($"/api/groups/{group}/plan")).Status.Should().Be(200);

        await feed.ShouldEnd();
        (await gil.Get($"/api/groups/{group}/messages")).ShouldRefuse(403, "not-a-member");
        (await gil.Get($"/api/groups/{group}/feed")).ShouldRefuse(403, "not-a-member");
    }

    [Fact]
    public async Task Groups_of_another_age_and_groups_that_are_not_there_are_not_sat_in_on()
    {
        var administrator = await Site.SignIn("admin");
        var teens = (await administrator.Post(
            "/api/groups", new { name = "School nights", topic = "anxiety", agreement = "Be kind.", audience = "teen" })).Word("id");
        var gil = await Site.NewPerson();

        (await gil.Post($"/api/groups/{teens}/guests")).ShouldRefuse(403, "age-band");
        (await gil.Post("/api/groups/nowhere-at-all-here/guests")).ShouldRefuse(404, "unknown-group");
    }
}
