using System.Text.Json;

namespace TherapyGroups.Tests.Server.Moderation;

/// <summary>Reports and the peer moderators' queue.</summary>
public sealed class QueueTests(DemoServer server)
{
    [Fact]
    public async Task A_report_comes_into_the_moderators_queue()
    {
        var room = await Reported();

        var item = (await Items(room)).Should().ContainSingle().Subject;

        item.GetProperty("kind").GetString().Should().Be("report");
        item.GetProperty("reason").GetString().Should().Be("unkind");
        item.GetProperty("note").GetString().Should().Be("this hurt me");
        item.GetProperty("message").GetProperty("text").GetString().Should().Be("an unkind word");
    }

    [Fact]
    public async Task Who_reported_is_nowhere_to_be_seen()
    {
        var room = await Reported();
        var administrator = await server.Site.SignIn("admin");

        var queues = new[]
        {
            (await room.Moderator.Get($"/api/moderation/items?group={room.Group}")).Text,
            (await administrator.Get($"/api/moderation/items?group={room.Group}")).Text,
        };

        foreach (var queue in queues)
        {
            queue.Should().Contain(room.Item);
            queue.Should().NotContain(room.Reporter.Id).And.NotContain(room.Reporter.Name).And.NotContainEquivalentOf("reporter");
        }
    }

    [Fact]
    public async Task The_author_hears_nothing_of_it()
    {
        var room = await Reported(await server.Site.NewPerson());
        await using var feed = await room.Author.OpenGroup(room.Group, lastEventId: 0);
        var last = await room.Author.Say(room.Group, "one more");

        await feed.Next("the last message", frame => frame.Id == last);

        feed.Seen.Should().NotContain(frame => frame.Raw.Contains("report", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_claimed_item_is_one_moderators_until_it_is_resolved()
    {
        var room = await Reported();
        var second = await server.Site.NewStaff("peer-moderator");
        await (await server.Site.SignIn("admin")).Appoint(room.Group, second);

        (await room.Moderator.Post($"/api/moderation/items/{room.Item}/claim")).Status.Should().Be(200);

        (await second.Post($"/api/moderation/items/{room.Item}/claim")).ShouldRefuse(409, "already-claimed");
        (await second.Post($"/api/moderation/items/{room.Item}/resolve", Resolution)).ShouldRefuse(409, "already-claimed");
        (await room.Moderator.Post($"/api/moderation/items/{room.Item}/resolve", Resolution)).Status.Should().Be(200);
        (await Items(room)).Should().BeEmpty();
        (await Items(room, "resolved")).Should().ContainSingle();
    }

    [Fact]
    public async Task What_a_moderator_had_who_lost_the_role_is_open_again_and_whoever_runs_the_group_may_take_over_any_time()
    {
        var room = await Reported();
        var administrator = await server.Site.SignIn("admin");
        var (second, third) = (await server.Site.NewStaff("peer-moderator"), await server.Site.NewStaff("peer-moderator"));
        await administrator.Appoint(room.Group, second);
        await administrator.Appoint(room.Group, third);
        (await second.Post($"/api/moderation/items/{room.Item}/claim")).Status.Should().Be(200);

        await administrator.Post($"/api/accounts/{second.Id}/deactivate", new { reason = "left" });

        (await Items(room)).Should().ContainSingle().Subject.GetProperty("claimedBy").ValueKind.Should().Be(JsonValueKind.Null);
        (await third.Post($"/api/moderation/items/{room.Item}/claim")).Status.Should().Be(200);
        (await room.Moderator.Post($"/api/moderation/items/{room.Item}/claim")).ShouldRefuse(409, "already-claimed");
        (await administrator.Post($"/api/moderation/items/{room.Item}/claim")).Status.Should().Be(200);
        (await third.Post($"/api/moderation/items/{room.Item}/resolve", Resolution)).ShouldRefuse(409, "already-claimed");
    }

    [Fact]
    public async Task A_moderator_of_another_group_neither_sees_nor_touches_it()
    {
        var room = await Reported();
        var other = await server.Site.NewStaff("peer-moderator");
        await server.Site.NewGroup(other);

        (await other.Get("/api/moderation/items")).Body.EnumerateArray().Should().BeEmpty();
        (await other.Get($"/api/moderation/items?group={room.Group}")).Body.EnumerateArray().Should().BeEmpty();
        (await other.Post($"/api/moderation/items/{room.Item}/claim")).ShouldRefuse(403, "forbidden");
        (await other.Post($"/api/moderation/items/{room.Item}/resolve", Resolution)).ShouldRefuse(403, "forbidden");
    }

    [Theory]
    [InlineData("", "because", "invalid-outcome")]
    [InlineData("banned", "because", "invalid-outcome")]
    [InlineData("no-action", "", "reason-required")]
    [InlineData("no-action", null, "reason-required")]
    public async Task Resolving_needs_an_outcome_and_a_reason(string outcome, string? reason, string code)
    {
        var room = await Reported();

        (await room.Moderator.Post($"/api/moderation/items/{room.Item}/resolve", new { outcome, reason })).ShouldRefuse(400, code);
    }

    [Fact]
    public async Task Only_what_is_in_the_room_can_be_reported_and_only_by_who_is_in_it()
    {
        var room = await Reported();
        var stranger = await server.Site.NewPerson();
        var report = new { reason = "unkind" };

        (await stranger.Post(room.MessagePath + "/reports", report)).ShouldRefuse(403, "not-a-member");
        (await room.Reporter.Post($"/api/groups/{room.Group}/messages/{Guid.NewGuid()}/reports", report))
            .ShouldRefuse(404, "unknown-message");
        (await room.Reporter.Post(room.MessagePath + "/reports", new { reason = " " })).ShouldRefuse(400, "reason-required");
    }

    [Fact]
    public async Task A_report_again_is_the_report_that_stands_until_somebody_has_resolved_it()
    {
        var room = await Reported();

        var again = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ =>
            room.Reporter.Post(room.MessagePath + "/reports", new { reason = "still unkind" })));
        again.Should().OnlyContain(answer => answer.Status == 201 && answer.Word("id") == room.Item);
        (await Items(room)).Should().ContainSingle();

        await room.Moderator.Post($"/api/moderation/items/{room.Item}/claim");
        await room.Moderator.Post($"/api/moderation/items/{room.Item}/resolve", Resolution);
        (await room.Reporter.Post(room.MessagePath + "/reports", new { reason = "again" })).Word("id").Should().NotBe(room.Item);
    }

    [Fact]
    public async Task Of_what_is_resolved_the_newest_comes_first()
    {
        var room = await Reported();
        var message = Guid.NewGuid();
        await room.Author.Say(room.Group, "another one", message);
        var other = $"/api/groups/{room.Group}/messages/{message}/reports";
        var second = (await room.Reporter.Post(other, new { reason = "again" })).Word("id");
        foreach (var item in new[] { room.Item, second })
        {
            await room.Moderator.Post($"/api/moderation/items/{item}/claim");
            (await room.Moderator.Post($"/api/moderation/items/{item}/resolve", Resolution)).Status.Should().Be(200);
        }

        (await Items(room, "resolved")).Select(item => item.GetProperty("id").GetString()).Should().Equal(second, room.Item);
    }

    [Fact]
    public async Task The_queue_comes_in_pages()
    {
        var room = await Reported();
        var message = Guid.NewGuid();
        await room.Author.Say(room.Group, "another one", message);
        var other = $"/api/groups/{room.Group}/messages/{message}/reports";
        var second = (await room.Reporter.Post(other, new { reason = "again" })).Word("id");

        var path = $"/api/moderation/items?group={room.Group}&limit=1";
        var paged = new List<string>();
        for (var next = path; next.Length > 0;)
        {
            var page = await room.Moderator.Get(next);
            paged.Add(page.Body.EnumerateArray().Single().GetProperty("id").GetString() ?? "");
            next = page.Header("Link").Split('<', '>').ElementAtOrDefault(1) ?? "";
        }

        // The software's own flags may stand between.
        paged.Should().OnlyHaveUniqueItems();
        paged.Where(id => id == room.Item || id == second).Should().Equal(room.Item, second);
        (await room.Moderator.Get($"/api/moderation/items?group={room.Group}&limit=0")).ShouldRefuse(400, "invalid-limit");
        (await room.Moderator.Get($"{path}&after=nothing")).ShouldRefuse(400, "invalid-cursor");
    }

    private static object Resolution => new { outcome = "no-action", reason = "they made up" };

    private static async Task<List<JsonElement>> Items(RoomOfReport room, string state = "open") =>
        [.. (await room.Moderator.Get($"/api/moderation/items?group={room.Group}&state={state}")).Body.EnumerateArray()];

    private async Task<RoomOfReport> Reported(Person? author = null)
    {
        author ??= await server.Site.NewPerson();
        var reporter = await server.Site.NewPerson();
        var sam = await server.Site.SignIn("sam");
        var group = await server.Site.NewGroup(author, reporter, sam);
        var message = Guid.NewGuid();
        await author.Say(group, "an unkind word", message);
        var path = $"/api/groups/{group}/messages/{message}";
        var answer = await reporter.Post(path + "/reports", new { reason = "unkind", note = "this hurt me" });
        answer.Status.Should().Be(201, answer.Text);
        return new RoomOfReport(author, reporter, sam, group, path, answer.Word("id"));
    }

    private sealed record RoomOfReport(Person Author, Person Reporter, Person Moderator, string Group, string MessagePath, string Item);
}
