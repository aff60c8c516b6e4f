using TherapyGroups.Tests.Server.Access;

namespace TherapyGroups.Tests.Server.Hostile;

/// <summary>Poison in every part of every address, and in the headers that are read.</summary>
public sealed class HostileAddressTests(BesiegedServer server) : IClassFixture<BesiegedServer>
{
    private static readonly string[] Numbers =
    [
        "-1", "0", "1.5", "1e3", "0x10", "+1", " 1", "１", "٣", "99999999999999999999999", "-9223372036854775808", "9223372036854775808",
        "NaN", "null", "1;2", "1,000", "true",
    ];

    private static readonly string[] Queries = ["limit", "before", "after", "topic", "q", "openSeats", "state", "group", "reason", "x"];

    public static TheoryData<string> Endpoints =>
        [.. RouteTable.Endpoints.Where(endpoint => endpoint.Contains('{', StringComparison.Ordinal))];

    public static TheoryData<string> Reads => [.. RouteTable.Endpoints.Where(
        endpoint => endpoint.StartsWith("GET /api/", StringComparison.Ordinal) && !endpoint.EndsWith("feed", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Whatever_stands_in_the_place_of_an_id_the_answer_is_civil(string endpoint)
    {
        foreach (var caller in await Callers())
        {
            foreach (var (what, words) in Poisons.Words.Where(one => one.Value.Length is > 0 and < 4_000))
            {
                var path = string.Join('/', endpoint.Split(' ')[1].Split('/').Select(
                    part => part.StartsWith('{') ? Uri.EscapeDataString(words) : part));
                (await caller.Send(new HttpMethod(endpoint.Split(' ')[0]), path, Person.Text("{}"))).ShouldBeCivil($"{endpoint} of {what}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Whatever_is_asked_for_the_answer_is_civil(string endpoint)
    {
        var path = endpoint.Split(' ')[1].Replace("{id}", "demo-anxiety", StringComparison.Ordinal);
        foreach (var caller in await Callers())
        {
            foreach (var query in Queries)
            {
                foreach (var words in Poisons.Words.Values.Where(one => one.Length < 4_000).Concat(Numbers))
                {
                    var asked = $"{path}?{query}={Uri.EscapeDataString(words)}";
                    (await caller.Get(asked)).ShouldBeCivil(asked);
                }

                (await caller.Get($"{path}?{query}=%00")).ShouldRefuse(400, "control-character");
                (await caller.Get($"{path}?{query}=a&{query}=b&{query}")).ShouldBeCivil($"{path} with {query} three times");
                (await caller.Get($"{path}?{query}=%ff%fe%c3%28")).ShouldBeCivil($"{path} with {query} in no encoding");
            }
        }
    }

    [Theory]
    [InlineData("/api/groups/demo-anxiety/feed")]
    [InlineData("/api/me/feed")]
    public async Task A_place_to_resume_from_is_a_number_or_is_refused(string feed)
    {
        var ana = await server.Site.SignIn("ana");
        foreach (var words in Numbers.Except(["0", " 1"]).Append("x'; DROP TABLE accounts; --").Append(new string('9', 5_000)))
        {
            if (words.All(char.IsAscii))
            {
                (await ana.Send(HttpMethod.Get, feed, null, ("Last-Event-ID", words))).ShouldRefuse(400, "invalid-cursor");
            }

            (await ana.Get($"{feed}?after={Uri.EscapeDataString(words)}")).ShouldRefuse(400, "invalid-cursor");
        }
    }

    [Fact]
    public async Task A_cookie_that_nobody_gave_opens_nothing()
    {
        foreach (var value in new[] { "x", "%00", new string('A', 3_000), "CfDJ8" + new string('A', 200), "a;b", "\"", "=", "<script>" })
        {
            foreach (var path in new[] { "/api/session", "/api/groups", "/api/cases", "/api/audit" })
            {
                (await server.Site.Visitor().Send(
                    HttpMethod.Get, path, null, ("Cookie", $"tg-session={value}"))).ShouldRefuse(401, "signed-out");
            }

            var wrong = await server.Site.Visitor().Send(
                HttpMethod.Post, "/api/session", Person.Json(new { pseudonym = Site.NewName(), passphrase = "nobody has it" }),
                ("Cookie", $"tg-device={value}"));
            wrong.ShouldRefuse(401, "wrong-credentials");
        }
    }

    [Theory]
    [InlineData("/api/../api/audit")]
    [InlineData("/api//audit")]
    [InlineData("/API/AUDIT")]
    [InlineData("/api/audit/")]
    [InlineData("/api/audit/.")]
    [InlineData("/api/%61udit")]
    [InlineData("/api/audit%2f")]
    [InlineData("/api/audit;x=1")]
    [InlineData("/api/audit%23")]
    [InlineData("/pages/..%2f..%2ftherapy-groups.dll")]
    [InlineData("/..%2f..%2f..%2fetc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/strings/..%5c..%5cappsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/therapy-groups.dll")]
    [InlineData("/therapy-groups.db")]
    [InlineData("/master-key")]
    public async Task No_way_of_writing_an_address_opens_what_is_shut(string path)
    {
        var answer = await (await server.Site.NewPerson()).Get(path);

        answer.Status.Should().BeInRange(400, 499, answer.Text);
        answer.Text.Should().NotContain("root:");
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_method_that_an_address_does_not_take_is_refused(string endpoint)
    {
        var path = endpoint.Split(' ')[1].Replace("{id}", "demo-anxiety", StringComparison.Ordinal);
        var ana = await server.Site.SignIn("ana");

        foreach (var method in new[] { "PATCH", "TRACE", "BREW", "PROPFIND" })
        {
            (await ana.Send(new HttpMethod(method), path)).ShouldRefuse(405, "method-not-allowed");
        }
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/detail")]
    [InlineData("/shell.json")]
    public async Task Nor_does_an_address_outside_the_API_take_another_method_than_its_own(string path)
    {
        foreach (var method in new[] { "POST", "DELETE", "PATCH", "BREW" })
        {
            var answer = await server.Site.Visitor().Send(new HttpMethod(method), path);

            answer.ShouldRefuse(405, "method-not-allowed");
            answer.ShouldBeCivil($"{method} {path}");
            answer.Header("Content-Security-Policy").Should().Contain("default-src 'none'");
        }
    }

    private async Task<IReadOnlyList<Person>> Callers() => [await server.Staff("admin"), await server.Staff("dr-rivera")];
}
