namespace TherapyGroups.Tests.Server.Groups;

public sealed class BlockTests(DemoServer server)
{
    private Site Site => server.Site;

    [Fact]
    public async Task Whom_somebody_has_blocked_comes_in_pages()
    {
        var ana = await server.Site.NewPerson();
        var blocked = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            blocked.Add((await server.Site.NewPerson()).Id);
            (await ana.Put($"/api/me/blocks/{blocked[i]}", new { })).Status.Should().Be(204);
        }

        var paged = new List<string?>();
        for (var next = "/api/me/blocks?limit=2"; next.Length > 0;)
        {
            var page = await ana.Get(next);
            page.Body.GetArrayLength().Should().BeLessThanOrEqualTo(2);
            paged.AddRange(page.Body.EnumerateArray().Select(row => row.GetProperty("id").GetString()));
            next = page.Header("Link").Split('<', '>').ElementAtOrDefault(1) ?? "";
        }

        paged.Should().Equal(blocked);
    }

    [Theory]
    [InlineData("ana", "/api/me/blocks")]
    [InlineData("ana", "/api/me/sanctions")]
    [InlineData("sam", "/api/moderation/appeals")]
    [InlineData("dr-rivera", "/api/asks")]
    [InlineData("dr-rivera", "/api/debriefs")]
    public async Task A_page_that_cannot_be_read_is_refused(string who, string path)
    {
        var person = await server.Site.SignIn(who);

        (await person.Get($"{path}?limit=1")).Status.Should().Be(200);
        (await person.Get($"{path}?limit=0")).ShouldRefuse(400, "invalid-limit");
        (await person.Get($"{path}?after=nowhere")).ShouldRefuse(400, "invalid-cursor");
    }

    [Fact]
    public async Task Neither_sees_the_others_messages_and_everybody_else_does()
    {
        var (ana, ben, chloe) = (await Site.NewPerson(), await Site.NewPerson(), await Site.NewPerson());
        var group = await Site.NewGroup(ana, ben, chloe);
        await ben.Say(group, "This was said before the block.");

        (await ana.Put($"/api/me/blocks/{ben.Id}", new { })).Status.Should().Be(204);

        await ana.Say(group, "These are words of Ana.");
        await ben.Say(group, "These are words of Ben.");
        (await Read(ana, group)).Should().Contain("words of Ana").And.NotContain("words of Ben").And.NotContain("before the block")
            .And.NotContain(ben.Id);
        (await Read(ben, group)).Should().Contain("words of Ben").And.NotContain("words of Ana");
        (await Read(chloe, group)).Should().Contain("words of Ben").And.Contain("words of Ana");
        (await ana.Get("/api/me/blocks")).Body[0].GetProperty("pseudonym").GetString().Should().Be(ben.Name);
        (await ben.Get("/api/me/blocks")).Body.GetArrayLength().Should().Be(0, "nobody is told who blocks them");
    }

    [Fact]
    public async Task The_feed_leaves_out_what_is_blocked_and_keeps_every_number()
    {
        var (ana, ben, chloe) = (await Site.NewPerson(), await Site.NewPerson(), await Site.NewPerson());
        var group = await Site.NewGroup(ana, ben, chloe);
        await using var feed = await ana.OpenGroup(group);
        (await ana.Put($"/api/me/blocks/{ben.Id}", new { })).Status.Should().Be(204);

        var blocked = await ben.Say(group, "These are words of Ben.");
        var seen = await chloe.Say(group, "These are words of Chloe.");

        var next = await feed.Next("message-posted");
        next.Data.Should().Contain("words of Chloe");
        feed.Seen.Select(frame => frame.Id).Where(id => id >= blocked).Should().Equal(blocked, seen);
        feed.Seen.Should().NotContain(frame => frame.Raw.Contains("words of Ben") || frame.Raw.Contains(ben.Id));
    }

    [Fact]
    public async Task Neither_is_seen_writing_by_the_other_nor_counts_as_unread_there()
    {
        var (ana, ben, chloe) = (await Site.NewPerson(), await Site.NewPerson(), await Site.NewPerson());
        var group = await Site.NewGroup(ana, ben, chloe);
        (await ben.Put($"/api/me/blocks/{ana.Id}", new { })).Status.Should().Be(204);
        await using var feed = await ana.OpenGroup(group);

        (await ben.Post($"/api/groups/{group}/typing")).Status.Should().Be(204);
        await ben.Say(group, "These are words of Ben.");
        (await chloe.Post($"/api/groups/{group}/typing")).Status.Should().Be(204);

        (await feed.Next("typing")).Word("memberId").Should().Be(chloe.Id);
        feed.Seen.Should().NotContain(frame => frame.Event == "typing" && frame.Raw.Contains(ben.Id));
        (await ana.Get($"/api/groups/{group}")).Number("unread").Should().Be(0);
        (await chloe.Get($"/api/groups/{group}")).Number("unread").Should().Be(1);
        await ana.Say(group, "These are words of Ana.");
        (await ben.Get($"/api/groups/{group}")).Number("unread").Should().Be(0, "it hides both ways");
    }

    [Fact]
    public async Task A_block_that_is_taken_back_hides_nothing()
    {
        var (ana, ben) = (await Site.NewPerson(), await Site.NewPerson());
        var group = await Site.NewGroup(ana, ben);
        await ana.Put($"/api/me/blocks/{ben.Id}", new { });
        await ben.Say(group, "These are words of Ben.");

        (await ana.Delete($"/api/me/blocks/{ben.Id}")).Status.Should().Be(204);

        (await Read(ana, group)).Should().Contain("words of Ben");
    }

    [Fact]
    public async Task Those_who_keep_the_group_see_all_of_it_and_are_seen_by_all()
    {
        var moderator = await Site.NewStaff("peer-moderator");
        var ana = await Site.NewPerson();
        var group = await Site.NewGroup(ana, moderator);
        await ana.Put($"/api/me/blocks/{moderator.Id}", new { });

        await ana.Say(group, "These are words of Ana.");
        await moderator.Say(group, "These are words of the moderator.");

        (await Read(moderator, group)).Should().Contain("words of Ana");
        (await Read(ana, group)).Should().Contain("words of the moderator");
    }

    [Fact]
    public async Task A_page_is_as_long_as_was_asked_for_whatever_is_left_out()
    {
        var (ana, ben) = (await Site.NewPerson(), await Site.NewPerson());
        var group = await Site.NewGroup(ana, ben);
        await ana.Say(group, "The first.");
        await ana.Say(group, "The second.");
        for (var i = 0; i < 5; i++)
        {
            await ben.Say(group, "These are words of Ben.");
        }

        await ana.Put($"/api/me/blocks/{ben.Id}", new { });

        var page = (await ana.Get($"/api/groups/{group}/messages?limit=2")).Body.GetProperty("messages");
        page.EnumerateArray().Select(message => message.GetProperty("text").GetString()).Should().Equal("The first.", "The second.");
    }

    [Fact]
    public async Task Nobody_blocks_themselves_or_nobody()
    {
        var ana = await Site.NewPerson();

        (await ana.Put($"/api/me/blocks/{ana.Id}", new { })).ShouldRefuse(409, "block-yourself");
        (await ana.Put("/api/me/blocks/nobody-at-all-here", new { })).ShouldRefuse(404, "unknown-member");
        (await ana.Delete("/api/me/blocks/nobody-at-all-here")).Status.Should().Be(204);
    }

    private static async Task<string> Read(Person person, string group) => (await person.Get($"/api/groups/{group}/messages")).Text;
}
