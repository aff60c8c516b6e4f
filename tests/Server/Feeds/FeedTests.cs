namespace TherapyGroups.Tests.Server.Feeds;

public sealed class FeedTests(DemoServer server)
{
    [Fact]
    public async Task A_feed_starts_now()
    {
        var (person, group) = await Room();
        await person.Say(group, "before");
        await using var feed = await person.OpenGroup(group);

        var seq = await person.Say(group, "after");

        var first = await feed.NextDurable();
        (first.Id, first.Event, first.Word("text")).Should().Be((seq, "message-posted", "after"));
    }

    [Fact]
    public async Task A_feed_starts_where_it_is_asked_to()
    {
        var (person, group) = await Room();
        var first = await person.Say(group, "one");
        var second = await person.Say(group, "two");

        await using var byQuery = await person.Open($"/api/groups/{group}/feed?after={first}");
        await using var byHeader = await person.OpenGroup(group, lastEventId: first);
        await using var fromTheBeginning = await person.OpenGroup(group, lastEventId: 0);

        (await byQuery.NextDurable()).Id.Should().Be(second);
        (await byHeader.NextDurable()).Id.Should().Be(second);
        (await fromTheBeginning.NextDurable()).Id.Should().Be(1);
    }

    [Fact]
    public async Task The_header_counts_more_than_the_address()
    {
        var (person, group) = await Room();
        var first = await person.Say(group, "one");
        var second = await person.Say(group, "two");

        await using var feed = await person.Open($"/api/groups/{group}/feed?after=0", lastEventId: first);

        (await feed.NextDurable()).Id.Should().Be(second);
    }

    [Fact]
    public async Task Edits_and_withdrawals_arrive_in_a_resumed_feed_and_withdrawn_words_do_not()
    {
        var (person, group) = await Room();
        var (kept, withdrawn) = (Guid.NewGuid(), Guid.NewGuid());
        await person.Say(group, "first words", kept);
        await person.Say(group, "words to take back", withdrawn);
        await person.Put($"/api/groups/{group}/messages/{kept}", new { text = "second words" });
        await person.Delete($"/api/groups/{group}/messages/{withdrawn}");

        await using var feed = await person.OpenGroup(group, lastEventId: 0);

        var edit = await feed.Next("message-edited");
        (edit.Word("messageId"), edit.Word("text")).Should().Be(($"{kept}", "second words"));
        (await feed.Next("message-withdrawn")).Word("messageId").Should().Be($"{withdrawn}");
        feed.Seen.Should().NotContain(frame => frame.Raw.Contains("take back"));
        feed.Seen.Where(frame => frame.Id is not null).Select(frame => frame.Id).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Somebody_outside_gets_no_feed()
    {
        var (_, group) = await Room();
        var stranger = await server.Site.NewPerson();

        (await stranger.Get($"/api/groups/{group}/feed")).ShouldRefuse(403, "not-a-member");
    }

    [Fact]
    public async Task Leaving_the_group_closes_the_feed()
    {
        var (person, group) = await Room();
        await using var feed = await person.OpenGroup(group);

        (await person.Delete($"/api/groups/{group}/members/me")).Status.Should().Be(204);

        await feed.ShouldEnd();
        (await person.Get($"/api/groups/{group}/feed")).ShouldRefuse(403, "not-a-member");
    }

    [Fact]
    public async Task Leaving_closes_the_feeds_of_that_member_alone()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var group = await server.Site.NewGroup(ana, ben);
        await using var bens = await ben.OpenGroup(group);

        await ana.Delete($"/api/groups/{group}/members/me");
        var seq = await ben.Say(group, "still here");

        (await bens.Next("message-posted")).Id.Should().Be(seq);
    }

    [Fact]
    public async Task Signing_out_closes_every_feed_of_the_session()
    {
        var (person, group) = await Room();
        await using var room = await person.OpenGroup(group);
        await using var own = await person.Open("/api/me/feed");

        await person.Delete("/api/session");

        await Task.WhenAll(room.ShouldEnd(), own.ShouldEnd());
    }

    [Fact]
    public async Task Quick_exit_closes_a_clinicians_console()
    {
        var clinician = await server.Site.NewStaff("clinician");
        await using var console = await clinician.OpenConsole();

        await clinician.Post("/api/session/quick-exit");

        await console.ShouldEnd();
    }

    [Fact]
    public async Task Typing_is_seen_and_never_stored()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var group = await server.Site.NewGroup(ana, ben);
        var head = (await ben.Get($"/api/groups/{group}/messages")).Number("head");
        await using var feed = await ben.OpenGroup(group);

        (await ana.Post($"/api/groups/{group}/typing")).Status.Should().Be(204);

        var typing = await feed.Next("typing");
        (typing.Id, typing.Word("memberId")).Should().Be(((long?)null, ana.Id));
        (await ben.Get($"/api/groups/{group}/messages")).Number("head").Should().Be(head);
    }

    [Fact]
    public async Task A_quiet_feed_says_that_it_is_still_there()
    {
        var (person, group) = await Room();
        await using var feed = await person.OpenGroup(group);

        await feed.Next("a second comment", frame => frame.IsComment);
    }

    [Fact]
    public async Task A_busy_feed_says_it_too()
    {
        var (person, group) = await Room();
        await using var feed = await person.OpenGroup(group);
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        var comment = feed.Next("a second comment", frame => frame.IsComment);

        while (!comment.IsCompleted)
        {
            await person.Say(group, "hello");
            await second.WaitForNextTickAsync();
        }

        await comment;
    }

    private async Task<(Person Person, string Group)> Room()
    {
        var person = await server.Site.NewPerson();
        return (person, await server.Site.NewGroup(person));
    }
}
