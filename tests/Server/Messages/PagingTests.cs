using System.Text.Json;

namespace TherapyGroups.Tests.Server.Messages;

public sealed class PagingTests(DemoServer server)
{
    [Fact]
    public async Task Pages_go_back_from_the_newest_each_oldest_first()
    {
        var person = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(person);
        for (var number = 1; number <= 7; number++)
        {
            await person.Say(group, $"{number}");
        }

        var newest = await person.Get($"/api/groups/{group}/messages?limit=3");
        var before = await person.Get($"/api/groups/{group}/messages?limit=3&before={newest.Number("next")}");
        var oldest = await person.Get($"/api/groups/{group}/messages?limit=3&before={before.Number("next")}");

        Texts(newest).Should().Equal("5", "6", "7");
        Texts(before).Should().Equal("2", "3", "4");
        Texts(oldest).Should().Equal("1");
        oldest.Body.GetProperty("next").ValueKind.Should().Be(JsonValueKind.Null);
        newest.Number("head").Should().Be(Seqs(newest)[^1]);
    }

    [Fact]
    public async Task The_head_counts_events_that_are_no_messages()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var group = await server.Site.NewGroup(ana);
        var seq = await ana.Say(group, "hello");

        await ben.Post($"/api/groups/{group}/members", new { agreementVersion = 1 });

        (await ana.Get($"/api/groups/{group}/messages")).Number("head").Should().Be(seq + 1);
    }

    [Fact]
    public async Task An_empty_room_has_an_empty_page()
    {
        var person = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(person);

        Texts(await person.Get($"/api/groups/{group}/messages")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_limit_above_the_most_is_the_most()
    {
        var person = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(person);
        await Task.WhenAll(Enumerable.Range(0, 205).Select(number => person.Say(group, $"{number}")));

        Texts(await person.Get($"/api/groups/{group}/messages?limit=100000")).Should().HaveCount(200);
    }

    [Theory]
    [InlineData("before=soon", "invalid-cursor")]
    [InlineData("before=-1", "invalid-cursor")]
    [InlineData("before=1.5", "invalid-cursor")]
    [InlineData("before=99999999999999999999", "invalid-cursor")]
    [InlineData("before=1&before=2", "invalid-cursor")]
    [InlineData("limit=0", "invalid-limit")]
    [InlineData("limit=-5", "invalid-limit")]
    [InlineData("limit=many", "invalid-limit")]
    [InlineData("limit=99999999999999999999", "invalid-limit")]
    public async Task A_cursor_or_limit_that_is_none_is_refused(string query, string code)
    {
        var ana = await server.Site.SignIn("ana");

        (await ana.Get($"/api/groups/demo-grief/messages?{query}")).ShouldRefuse(400, code);
    }

    private static List<string?> Texts(Answer page) =>
        [.. page.Body.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString())];

    private static List<long> Seqs(Answer page) =>
        [.. page.Body.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("seq").GetInt64())];
}
