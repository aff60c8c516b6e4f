namespace TherapyGroups.Tests.Server.Groups;

/// <summary>What an administrator changes of a group that is there, and its end.</summary>
public sealed class GroupSettingsTests(DemoServer server)
{
    private Site Site => server.Site;

    [Fact]
    public async Task An_administrator_changes_seats_and_cover_and_the_room_is_told()
    {
        var ana = await Site.NewPerson();
        var group = await Site.NewGroup(ana);
        await using var room = await ana.OpenGroup(group);
        var administrator = await Site.SignIn("admin");

        var answer = await administrator.Put($"/api/groups/{group}/settings", new { capacity = 5, whenUncovered = "read-only" });

        answer.Status.Should().Be(200, answer.Text);
        (answer.Number("capacity"), answer.Word("coverage"), answer.Word("whenUncovered")).Should().Be((5, "none", "read-only"));
        (await room.Next("notice")).Data.Should().Contain("group-changed");
        var page = await ana.Get($"/api/groups/{group}");
        (page.Number("capacity"), page.Word("whenUncovered")).Should().Be((5, "read-only"));
        (await administrator.Put($"/api/groups/{group}/settings", new { capacity = 5 })).Status.Should().Be(200, "it is so already");
        (await administrator.Put($"/api/groups/{group}/settings", new { coverage = "moderator" })).Word("coverage")
            .Should().Be("moderator");
        await Eventually.Holds("nobody looks after it", async () => (await ana.TryToSay(group, Words.Calm)).Status == 403);
        (await administrator.Put($"/api/groups/{group}/settings", new { coverage = "none" })).Word("coverage").Should().Be("none");
        await ana.Say(group, Words.Calm);
        (await AuditTail.Read(administrator)).Count(row => row.GetProperty("subject").GetString() == group
            && row.GetProperty("act").GetString() == "group.change").Should().Be(3);
    }

    [Fact]
    public async Task Fewer_seats_than_people_are_refused_and_nobody_is_put_out()
    {
        var group = await Site.NewGroup(await Site.NewPerson(), await Site.NewPerson(), await Site.NewPerson());
        var administrator = await Site.SignIn("admin");

        (await administrator.Put($"/api/groups/{group}/settings", new { capacity = 2 })).ShouldRefuse(409, "seats-taken");
        (await administrator.Put($"/api/groups/{group}/settings", new { capacity = 51 })).ShouldRefuse(400, "invalid-group");
        (await administrator.Put($"/api/groups/{group}/settings", new { coverage = "everybody" })).ShouldRefuse(400, "invalid-group");
        (await administrator.Put($"/api/groups/{group}/settings", new { whenUncovered = "none" })).ShouldRefuse(400, "invalid-group");
        (await administrator.Put("/api/groups/nowhere-at-all-here/settings", new { capacity = 3 })).ShouldRefuse(404, "unknown-group");

        (await administrator.Get($"/api/groups/{group}")).Number("capacity").Should().Be(50);
    }

    [Fact]
    public async Task A_closed_group_is_read_by_its_people_and_found_by_nobody_else()
    {
        var ana = await Site.NewPerson();
        var group = await Site.NewGroup(ana);
        var message = Guid.NewGuid();
        await ana.Say(group, Words.Calm, message);
        var gil = await Site.NewPerson();
        (await gil.Post($"/api/groups/{group}/guests")).Status.Should().Be(201);
        await using var room = await ana.OpenGroup(group);
        var administrator = await Site.SignIn("admin");

        (await administrator.Post($"/api/groups/{group}/close", new { reason = " " })).ShouldRefuse(400, "reason-required");
        var closed = await administrator.Post($"/api/groups/{group}/close", new { reason = "The service moves." });

        closed.Status.Should().Be(200, closed.Text);
        var notice = await room.Next("notice");
        notice.Data.Should().Contain("group-closed").And.NotContain("The service moves.");
        foreach (var refused in new[]
                 {
                     await ana.TryToSay(group, Words.Calm),
                     await ana.Put($"/api/groups/{group}/messages/{message}", new { text = "other words" }),
                 })
        {
            refused.ShouldRefuse(403, "room-closed").Word("title")
                .Should().Contain("closed for good").And.Contain("crisis help page").And.NotContain("opens");
            refused.Body.GetProperty("isOver").GetBoolean().Should().BeTrue();
        }

        (await ana.Get($"/api/groups/{group}/messages")).Text.Should().Contain(Words.Calm);
        (await ana.Get($"/api/groups/{group}")).Word("closedAt").Should().Be(closed.Word("closedAt"));
        (await IsListed(ana, group)).Should().BeTrue();
        (await IsListed(gil, group)).Should().BeFalse();
        (await gil.Get($"/api/groups/{group}")).ShouldRefuse(404, "unknown-group");
        (await gil.Get($"/api/groups/{group}/messages")).ShouldRefuse(403, "not-a-member");
        var late = await Site.NewPerson();
        (await late.Post($"/api/groups/{group}/members", new { agreementVersion = 1 })).ShouldRefuse(409, "group-closed");
        (await late.Post($"/api/groups/{group}/guests")).ShouldRefuse(409, "group-closed");
        var again = await administrator.Post($"/api/groups/{group}/close", new { reason = "Once more." });
        again.Word("closedAt").Should().Be(closed.Word("closedAt"));
        (await administrator.Put($"/api/groups/{group}/settings", new { capacity = 5 })).ShouldRefuse(409, "group-closed");
        (await ana.Delete($"/api/groups/{group}/members/me")).Status.Should().Be(204, "whoever was in it can leave");
        (await AuditTail.Read(administrator)).Should().ContainSingle(row => row.GetProperty("subject").GetString() == group
            && row.GetProperty("act").GetString() == "group.close");
    }

    private static async Task<bool> IsListed(Person person, string group)
    {
        for (var path = "/api/groups?limit=200"; ;)
        {
            var page = (await person.Get(path)).Body.EnumerateArray().Select(row => row.GetProperty("id").GetString()).ToList();
            if (page.Contains(group) || page.Count < 200)
            {
                return page.Contains(group);
            }

            path = $"/api/groups?limit=200&after={page[^1]}";
        }
    }
}
