namespace TherapyGroups.Tests.Server.Messages;

public sealed class PostingTests(DemoServer server)
{
    [Fact]
    public async Task Messages_get_their_places_in_order()
    {
        var (person, group) = await Room();

        var first = await person.Say(group, "one");
        var second = await person.Say(group, "two");
        var third = await person.Say(group, "three");

        new[] { second, third }.Should().Equal(first + 1, first + 2);
    }

    [Fact]
    public async Task Messages_of_many_at_once_leave_no_gap()
    {
        var people = await Task.WhenAll(server.Site.NewPerson(), server.Site.NewPerson(), server.Site.NewPerson());
        var group = await server.Site.NewGroup(people);

        var seqs = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => people[number % 3].Say(group, $"number {number}")));

        seqs.Order().Should().Equal(Enumerable.Range(0, 60).Select(number => seqs.Min() + number));
    }

    [Fact]
    public async Task The_same_message_twice_is_one_message()
    {
        var (person, group) = await Room();
        var id = Guid.NewGuid();

        var first = await person.TryToSay(group, "once", id);
        var again = await person.TryToSay(group, "once", id);

        (first.Status, again.Status).Should().Be((201, 200));
        again.Text.Should().Be(first.Text);
    }

    [Fact]
    public async Task The_same_message_thirty_times_at_once_is_one_message()
    {
        var (person, group) = await Room();
        var id = Guid.NewGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => person.TryToSay(group, "once", id)));

        answers.Count(answer => answer.Status == 201).Should().Be(1);
        answers.Count(answer => answer.Status == 200).Should().Be(29);
        answers.Select(answer => answer.Text).Distinct().Should().ContainSingle();
        (await person.Get($"/api/groups/{group}/messages")).Body.GetProperty("messages").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task An_id_with_other_words_is_refused()
    {
        var (person, group) = await Room();
        var id = Guid.NewGuid();
        await person.Say(group, "these words", id);

        (await person.TryToSay(group, "other words", id)).ShouldRefuse(409, "message-id-reused");
    }

    [Fact]
    public async Task An_id_of_somebody_else_is_refused_even_with_the_same_words()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var group = await server.Site.NewGroup(ana, ben);
        var id = Guid.NewGuid();
        await ana.Say(group, "the same words", id);

        (await ben.TryToSay(group, "the same words", id)).ShouldRefuse(409, "message-id-reused");
    }

    [Fact]
    public async Task The_same_id_in_another_group_is_another_message()
    {
        var (person, group) = await Room();
        var other = await server.Site.NewGroup(person);
        var id = Guid.NewGuid();
        await person.Say(group, "here", id);

        (await person.TryToSay(other, "there", id)).Status.Should().Be(201);
    }

    [Fact]
    public async Task Two_thousand_characters_arrive_whole()
    {
        var (person, group) = await Room();
        var text = new string('\u20ac', 1_998) + "\ud83d\ude42";

        await person.Say(group, text);

        var page = await person.Get($"/api/groups/{group}/messages");
        page.Body.GetProperty("messages")[0].GetProperty("text").GetString().Should().Be(text);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("line one\nline two\r\n\ndata: not an event\nid: 9")]
    [InlineData("a\u2028b\tc")]
    [InlineData("\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67")]
    public async Task What_is_written_is_what_is_read_by_page_and_by_feed(string text)
    {
        var (person, group) = await Room();
        await using var feed = await person.OpenGroup(group);

        await person.Say(group, text);

        (await feed.Next("message-posted")).Word("text").Should().Be(text);
        var page = await person.Get($"/api/groups/{group}/messages");
        page.Body.GetProperty("messages")[0].GetProperty("text").GetString().Should().Be(text);
    }

    [Fact]
    public async Task Somebody_outside_the_group_can_neither_read_nor_write()
    {
        var (_, group) = await Room();
        var stranger = await server.Site.NewPerson();

        (await stranger.TryToSay(group, "hello")).ShouldRefuse(403, "not-a-member");
        (await stranger.Get($"/api/groups/{group}/messages")).ShouldRefuse(403, "not-a-member");
        (await stranger.Post($"/api/groups/{group}/typing")).ShouldRefuse(403, "not-a-member");
    }

    private async Task<(Person Person, string Group)> Room()
    {
        var person = await server.Site.NewPerson();
        return (person, await server.Site.NewGroup(person));
    }
}
