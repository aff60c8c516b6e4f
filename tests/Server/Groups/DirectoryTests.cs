using System.Text.Json;

namespace TherapyGroups.Tests.Server.Groups;

public sealed class DirectoryTests(DemoServer server)
{
    private Site Site => server.Site;

    [Fact]
    public async Task A_new_group_is_found_with_all_that_was_said_of_it()
    {
        var administrator = await Site.SignIn("admin");
        var group = await New(administrator, new
        {
            name = "After service", topic = "trauma", agreement = "Be kind.", capacity = 6, approach = "CBT skills", audience = "veterans",
            language = "pt-BR", coverage = "moderator", whenUncovered = "read-only", retentionDays = 30, openBetweenSessions = false,
        });

        var card = (await Find("audience=Veterans&approach=cbt skills&language=PT-br&topic=Trauma")).Single(found => Id(found) == group);

        card.GetProperty("name").GetString().Should().Be("After service");
        card.GetProperty("audience").GetString().Should().Be("veterans");
        card.GetProperty("ageBand").GetString().Should().Be("adult");
        card.GetProperty("capacity").GetInt32().Should().Be(6);
        card.GetProperty("members").GetInt32().Should().Be(0);
        card.GetProperty("waiting").GetInt32().Should().Be(0);
        card.GetProperty("openSeats").GetInt32().Should().Be(6);
        card.GetProperty("nextSession").ValueKind.Should().Be(JsonValueKind.Null);
        card.GetProperty("coverage").GetString().Should().Be("moderator");
        card.GetProperty("whenUncovered").GetString().Should().Be("read-only");
        card.GetProperty("ledBy").GetString().Should().Be("peers");
        (await administrator.Get($"/api/groups/{group}")).Number("retentionDays").Should().Be(30);
    }

    [Theory]
    [InlineData("audience=parents")]
    [InlineData("approach=mindfulness")]
    [InlineData("language=es")]
    [InlineData("topic=grief")]
    [InlineData("ledBy=professional")]
    [InlineData("q=somewhere")]
    public async Task Who_looks_for_something_else_does_not_find_it(string query)
    {
        var group = await New(await Site.SignIn("admin"), new
        {
            name = "After service", topic = "trauma", agreement = "Be kind.", approach = "CBT skills", audience = "veterans",
        });

        (await Find(query)).Select(Id).Should().NotContain(group);
        (await Find("ledBy=peers&audience=veterans")).Select(Id).Should().Contain(group);
    }

    [Fact]
    public async Task A_teen_group_is_found_by_its_age_band()
    {
        var group = await New(
            await Site.SignIn("admin"), new { name = "School nights", topic = "anxiety", agreement = "Be kind.", audience = "teen" });

        (await Find("audience=teen")).Select(Id).Should().Contain(group);
        (await Find("audience=adult")).Select(Id).Should().NotContain(group);
    }

    [Fact]
    public async Task Who_facilitates_is_said_with_their_licence()
    {
        var facilitator = await Site.NewStaff("facilitator");
        var group = await New(facilitator, new { name = "Skills on Tuesday", topic = "anxiety", agreement = "Be kind." });

        var card = (await Find("ledBy=professional")).Single(found => Id(found) == group);

        card.GetProperty("ledBy").GetString().Should().Be("professional");
        card.GetProperty("members").GetInt32().Should().Be(0, "who facilitates takes no seat");
        var leader = card.GetProperty("facilitators")[0];
        leader.GetProperty("pseudonym").GetString().Should().Be(facilitator.Name);
        leader.GetProperty("credential").GetProperty("licence").GetString().Should().Be("LCSW 1");
        leader.GetProperty("credential").GetProperty("jurisdiction").GetString().Should().Be("US-CA");
        leader.GetProperty("credential").GetProperty("verifiedAt").GetDateTimeOffset().Should().BeAfter(DateTimeOffset.UnixEpoch);
        leader.GetProperty("credential").GetProperty("state").GetString().Should().Be("verified");
        (await facilitator.Get($"/api/groups/{group}")).Word("membership").Should().Be("facilitator");
    }

    [Fact]
    public async Task A_page_says_where_the_next_one_begins()
    {
        var administrator = await Site.SignIn("admin");
        for (var i = 0; i < 3; i++)
        {
            await New(administrator, new { name = "Paged", topic = "paging", agreement = "Be kind." });
        }

        var first = await administrator.Get("/api/groups?topic=paging&limit=2");
        var next = first.Header("Link").Split('<', '>')[1];
        var second = await administrator.Get(next);

        first.Body.GetArrayLength().Should().Be(2);
        second.Body.EnumerateArray().Select(Id).Should().NotIntersectWith(first.Body.EnumerateArray().Select(Id));
        second.Body.GetArrayLength().Should().BePositive();
    }

    [Theory]
    [InlineData("""{"topic":"grief","agreement":"Be kind."}""", "name")]
    [InlineData("""{"name":"n","topic":"grief","agreement":"Be kind.","capacity":1}""", "seats")]
    [InlineData("""{"name":"n","topic":"grief","agreement":"Be kind.","capacity":51}""", "seats")]
    [InlineData("""{"name":"n","topic":"grief","agreement":"Be kind.","retentionDays":0}""", "days")]
    [InlineData("""{"name":"n","topic":"grief","agreement":"Be kind.","coverage":"police"}""", "coverage")]
    [InlineData("""{"name":"n","topic":"grief","agreement":"Be kind.","whenUncovered":"panic"}""", "without cover")]
    [InlineData("""{"name":"n","topic":"grief","agreement":"Be kind.","ageBand":"child"}""", "age band")]
    [InlineData("""{"name":"n","topic":"grief","agreement":"Be kind.","language":"two words"}""", "language")]
    [InlineData("""{"name":"n","topic":"grief","agreement":"Be kind.","startsOn":"2020-01-01"}""", "future")]
    [InlineData("""{"name":"n","topic":"grief","agreement":"Be kind.","startsOn":"soon"}""", "future")]
    public async Task What_is_wrong_with_a_new_group_is_said(string body, string said)
    {
        var administrator = await Site.SignIn("admin");

        var answer = await administrator.Send(HttpMethod.Post, "/api/groups", Person.Text(body));

        answer.ShouldRefuse(400, "invalid-group").Word("title").Should().Contain(said);
    }

    [Fact]
    public async Task Led_by_nobody_known_is_refused() =>
        (await (await Site.SignIn("ana")).Get("/api/groups?ledBy=robots")).ShouldRefuse(400, "invalid-led-by");

    private static string Id(JsonElement card) => card.GetProperty("id").GetString() ?? "";

    private static async Task<string> New(Person staff, object body)
    {
        var answer = await staff.Post("/api/groups", body);
        answer.Status.Should().Be(201, answer.Text);
        return answer.Word("id");
    }

    private async Task<List<JsonElement>> Find(string query)
    {
        var answer = await (await Site.SignIn("ana")).Get($"/api/groups?limit=200&{query.Replace(" ", "%20", StringComparison.Ordinal)}");
        answer.Status.Should().Be(200, answer.Text);
        return [.. answer.Body.EnumerateArray()];
    }
}
