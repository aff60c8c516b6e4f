using System.Text.Json;
using System.Text.Json.Nodes;
using TherapyGroups.Tests.Server.Access;

namespace TherapyGroups.Tests.Server.Hostile;

/// <summary>
/// Poison in every field of every body that any endpoint takes. The endpoints are those of the route table, the bodies those that the
/// walk through the access matrix finds nothing wrong with: a new endpoint is poisoned without a word here. The server is one of its own:
/// what happens to it happens to no other test.
/// </summary>
public sealed class HostileFieldTests(BesiegedServer server) : IClassFixture<BesiegedServer>
{
    private static readonly SemaphoreSlim Meeting = new(1);
    private static Cast? shared;

    /// <summary>Fields that may be left out, and that the walk leaves out.</summary>
    private static readonly Dictionary<string, JsonObject> More = new()
    {
        ["POST /api/accounts"] = new() { ["invitation"] = "AAAA-BBBB" },
        ["POST /api/session"] = new() { ["totp"] = "000000" },
        ["POST /api/groups"] = new()
        {
            ["approach"] = "peer support", ["audience"] = "adult", ["language"] = "en", ["coverage"] = "none", ["capacity"] = 12,
            ["retentionDays"] = 90,
        },
        ["POST /api/groups/{id}/messages"] = new() { ["contentNote"] = "loss" },
        ["PUT /api/groups/{id}/messages/{messageId}"] = new() { ["contentNote"] = "loss" },
        ["POST /api/groups/{id}/messages/{messageId}/reports"] = new() { ["note"] = "unkind" },
        ["POST /api/groups/{id}/members/{memberId}/sanctions"] = new() { ["minutes"] = 1 },
        ["POST /api/cases/{id}/resolve"] = new() { ["followUpAt"] = "2026-12-01T00:00:00Z" },
        ["POST /api/invitations"] = new() { ["credential"] = new JsonObject { ["licence"] = "LCSW 1", ["jurisdiction"] = "US-CA" } },
    };

    /// <summary>A time, an answer of two forms, a signed answer: whoever reads them refuses them in words of their own.</summary>
    private static readonly HashSet<string> ReadByOthers = ["followUpAt", "startsAt", "endsAt", "behaviour", "credential"];

    public static TheoryData<string> Endpoints =>
        [.. RouteTable.Endpoints.Where(endpoint => !endpoint.StartsWith("GET ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Whatever_a_field_holds_the_answer_is_civil_and_the_server_goes_on(string endpoint)
    {
        var (caller, path, body) = await Meet(endpoint);
        var method = new HttpMethod(endpoint.Split(' ')[0]);
        foreach (var field in Poisons.Fields(body))
        {
            foreach (var (what, words) in Poisons.Words)
            {
                var json = Poisons.With(body, field, JsonSerializer.Serialize(words));
                (await caller.Send(method, path, Person.Text(json))).ShouldBeCivil($"{endpoint} with {what} in {string.Join('.', field)}");
            }

            foreach (var (what, (json, code)) in Poisons.NoTexts)
            {
                var answer = await caller.Send(method, path, Person.Text(Poisons.With(body, field, json)));
                var asked = $"{endpoint} with {what} in {string.Join('.', field)}";
                answer.ShouldBeCivil(asked);
                if (IsReadAsText(body, field))
                {
                    answer.Summary.Should().BeOneOf([$"400 {code}", "403 not-a-member", "423 locked-out"], asked);
                }
            }
        }

        (await server.Site.Visitor().Get("/health/ready")).Status.Should().Be(200);
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Whatever_the_body_is_the_answer_is_civil(string endpoint)
    {
        var (caller, path, body) = await Meet(endpoint);
        var method = new HttpMethod(endpoint.Split(' ')[0]);
        var json = body.ToJsonString();
        var bodies = new[]
        {
            "", "null", "7", "\"x\"", "[]", "{", "}", "{}", "[[[[[[[[[[", json[..(json.Length / 2)], json + json, "\uFEFF" + json,
            json.Replace('"', '\''), "{\"a\":" + json + "}", "<?xml version=\"1.0\"?><a/>", "a=b&c=d", "\0\0\0\0",
            string.Concat(Enumerable.Repeat("{\"a\":", 10_000)), "{" + string.Join(',', Enumerable.Repeat("\"a\":1", 5_000)) + "}",
            json.Replace("{", "{\"reason\":\"twice\",\"reason\":\"twice\",", StringComparison.Ordinal),
        };
        foreach (var one in bodies)
        {
            (await caller.Send(method, path, Person.Text(one)))
                .ShouldBeCivil($"{endpoint} with the body {one[..Math.Min(60, one.Length)]}");
        }

        using var broken = new ByteArrayContent([(byte)'{', (byte)'"', 0xC3, 0x28, 0xFF, 0xFE, (byte)'"', (byte)'}']);
        broken.Headers.ContentType = new("application/json");
        (await caller.Send(method, path, broken)).ShouldBeCivil($"{endpoint} with broken UTF-8");
        (await caller.Send(method, path, Person.Text(json, "text/html"))).ShouldBeCivil($"{endpoint} with another type");
        using var large = Person.Text($"{{\"reason\":\"{new string('x', 70_000)}\"}}");
        (await caller.Send(method, path, large)).ShouldRefuse(413, "body-too-large");
    }

    private static bool IsReadAsText(JsonNode body, string[] field) =>
        field.Aggregate((JsonNode?)body, (node, name) => node?[name])?.GetValueKind() == JsonValueKind.String
        && !ReadByOthers.Contains(field[^1]);

    /// <summary>Somebody who gets in, where they ask, and what they would ask.</summary>
    private async Task<(Person Caller, string Path, JsonNode Body)> Meet(string endpoint)
    {
        var walk = Walks.All[endpoint];
        var isOwn = endpoint.Contains("/me", StringComparison.Ordinal);
        var allowed = Matrix.Released.Standings.Where(one => Matrix.Released.Rows[endpoint][one] is not ['4', '0', '1' or '3', ..]);
        var standing = isOwn ? allowed.First() : allowed.Last();

        // A wrong passphrase again and again locks whoever sends it, and the others are needed by other endpoints.
        var cast = walk.Freshness == Freshness.People ? await Cast.Meet(server.Site)
            : isOwn ? await (await Shared()).WithNew(standing)
            : await Shared();
        var room = await WalkedRoom.Open(cast);
        var body = JsonSerializer.SerializeToNode(walk.Body(room, standing), JsonSerializerOptions.Web) ?? new JsonObject();
        foreach (var (name, value) in More.GetValueOrDefault(endpoint) ?? [])
        {
            body[name] = value?.DeepClone();
        }

        return (cast[standing], await walk.Path(room, standing), body);
    }

    private async Task<Cast> Shared()
    {
        await Meeting.WaitAsync();
        try
        {
            return shared ??= await Cast.Meet(server.Site);
        }
        finally
        {
            Meeting.Release();
        }
    }
}
