using System.Text.Json;

namespace TherapyGroups.Tests.Server.Groups;

public sealed class SessionTests(DemoServer server)
{
    private Site Site => server.Site;

    [Fact]
    public async Task A_plan_closes_the_room_until_its_session_and_the_directory_says_when()
    {
        var facilitator = await Site.NewStaff("facilitator");
        var ana = await Site.NewPerson();
        var group = await Site.NewGroup(facilitator, ana);
        var message = Guid.NewGuid();
        await ana.Say(group, Words.Calm, message);

        var planned = await facilitator.Put($"/api/groups/{group}/plan", Tomorrow(openBetween: false));

        planned.Status.Should().Be(200, planned.Text);
        var starts = planned.Body.GetProperty("session").GetProperty("startsAt").GetDateTimeOffset();
        var refusal = (await ana.TryToSay(group, Words.Calm)).ShouldRefuse(403, "room-closed");
        refusal.Body.GetProperty("until").GetDateTimeOffset().Should().Be(starts);
        (await ana.Put($"/api/groups/{group}/messages/{message}", new { text = "other words" })).ShouldRefuse(403, "room-closed")
            .Body.GetProperty("until").GetDateTimeOffset().Should().Be(starts);
        (await ana.Get($"/api/groups/{group}")).Body.GetProperty("nextSession").GetDateTimeOffset().Should().Be(starts);
        var schedule = await ana.Get($"/api/groups/{group}/sessions");
        schedule.Word("timeZone").Should().Be("Europe/Berlin");
        schedule.Body.GetProperty("isOpen").GetBoolean().Should().BeFalse();
        schedule.Body.GetProperty("upcoming").GetArrayLength().Should().Be(8);
        (await ana.Get($"/api/groups/{group}/messages")).Status.Should().Be(200, "what was said is there to read");
    }

    [Fact]
    public async Task A_session_that_is_moved_is_told_in_the_room_and_to_everybody()
    {
        var facilitator = await Site.NewStaff("facilitator");
        var ana = await Site.NewPerson();
        var group = await Site.NewGroup(facilitator, ana);
        (await facilitator.Put($"/api/groups/{group}/plan", Tomorrow(openBetween: true))).Status.Should().Be(200);
        await using var room = await ana.OpenGroup(group);
        await using var own = await ana.Open("/api/me/feed");
        var to = TimeProvider.System.GetUtcNow().AddHours(3);

        var moved = await facilitator.Post($"/api/groups/{group}/sessions/move", new { startsAt = to });

        moved.Status.Should().Be(200, moved.Text);
        Time((await room.Next("session-moved")).Data, "startsAt").Should().BeCloseTo(to, TimeSpan.FromMilliseconds(1));
        var notice = await own.Next("session-moved");
        Time(notice.Data, "startsAt").Should().BeCloseTo(to, TimeSpan.FromMilliseconds(1));
        notice.Data.Should().Contain(group);
    }

    [Fact]
    public async Task A_session_opens_and_is_told()
    {
        var administrator = await Site.SignIn("admin");
        var ana = await Site.NewPerson();
        var group = await Site.NewGroup(ana);
        (await administrator.Put($"/api/groups/{group}/plan", Tomorrow(openBetween: false))).Status.Should().Be(200);
        await using var room = await ana.OpenGroup(group);
        await using var own = await ana.Open("/api/me/feed");

        (await administrator.Post($"/api/groups/{group}/sessions/move", new { startsAt = TimeProvider.System.GetUtcNow().AddSeconds(4) }))
            .Status.Should().Be(200);

        await own.Next("session-reminder");
        await room.Next("session-opened");
        await ana.Say(group, Words.Calm);
    }

    [Fact]
    public async Task Members_and_facilitators_of_other_groups_plan_nothing()
    {
        var ana = await Site.NewPerson();
        var elsewhere = await Site.NewStaff("facilitator");
        var group = await Site.NewGroup(ana);

        foreach (var person in new[] { ana, elsewhere })
        {
            (await person.Put($"/api/groups/{group}/plan", Tomorrow(true))).ShouldRefuse(403, "forbidden");
            (await person.Delete($"/api/groups/{group}/plan")).ShouldRefuse(403, "forbidden");
            (await person.Post($"/api/groups/{group}/sessions/move", new { startsAt = TimeProvider.System.GetUtcNow().AddHours(1) }))
                .ShouldRefuse(403, "forbidden");
        }
    }

    [Theory]
    [InlineData("""{"timeZone":"Europe/Atlantis","sessions":[{"day":"monday","at":"19:30","minutes":60}]}""", "time zone")]
    [InlineData("""{"timeZone":"Europe/Berlin","sessions":[]}""", "one to seven")]
    [InlineData("""{"timeZone":"Europe/Berlin"}""", "one to seven")]
    [InlineData("""{"timeZone":"Europe/Berlin","sessions":[{"day":"someday","at":"19:30","minutes":60}]}""", "day")]
    [InlineData("""{"timeZone":"Europe/Berlin","sessions":[{"day":"1","at":"19:30","minutes":60}]}""", "day")]
    [InlineData("""{"timeZone":"Europe/Berlin","sessions":[{"day":"monday","at":"25:30","minutes":60}]}""", "time")]
    [InlineData("""{"timeZone":"Europe/Berlin","sessions":[null]}""", "day")]
    [InlineData("""{"timeZone":"Europe/Berlin","sessions":[{"day":"monday","at":"19:30","minutes":5}]}""", "10 to 480")]
    public async Task What_is_wrong_with_a_plan_is_said(string body, string said)
    {
        var administrator = await Site.SignIn("admin");
        var group = await Site.NewGroup();

        var answer = await administrator.Send(HttpMethod.Put, $"/api/groups/{group}/plan", Person.Text(body));

        answer.ShouldRefuse(400, "invalid-plan").Word("title").Should().Contain(said);
    }

    [Fact]
    public async Task What_is_not_planned_is_not_moved()
    {
        var administrator = await Site.SignIn("admin");
        var group = await Site.NewGroup();

        (await administrator.Post($"/api/groups/{group}/sessions/move", new { startsAt = TimeProvider.System.GetUtcNow().AddHours(1) }))
            .ShouldRefuse(409, "nothing-planned");
        (await administrator.Post($"/api/groups/{group}/sessions/move", new { })).ShouldRefuse(400, "invalid-time");
    }

    private static object Tomorrow(bool openBetween) => new
    {
        timeZone = "Europe/Berlin",
        sessions = new[] { new { day = TimeProvider.System.GetUtcNow().AddDays(2).DayOfWeek.ToString(), at = "19:30", minutes = 90 } },
        openBetweenSessions = openBetween,
    };

    private static DateTimeOffset Time(string data, string name) =>
        JsonDocument.Parse(data).RootElement.GetProperty(name).GetDateTimeOffset();
}
