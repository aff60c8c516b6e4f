using System.Net.Http.Headers;
using System.Text;

namespace TherapyGroups.Tests.Server.Messages;

/// <summary>Whatever is sent, the answer is a problem with a stable code: never a 500, never a word about our insides.</summary>
public sealed class BadInputTests(DemoServer server)
{
    private const string Messages = "/api/groups/demo-grief/messages";
    private const string Id = "0b6cf1a5-8a5d-4d06-9f0a-2f7c2a1e9c11";

    public static TheoryData<string, string> Bodies => new()
    {
        { $$"""{"messageId":"{{Id}}","text":""}""", "empty" },
        { $$"""{"messageId":"{{Id}}","text":" \t\n "}""", "empty" },
        { $$"""{"messageId":"{{Id}}","text":"\u200b\u200d\ufeff\u2060"}""", "empty" },
        { $$"""{"messageId":"{{Id}}","text":null}""", "empty" },
        { $$"""{"messageId":"{{Id}}"}""", "empty" },
        { $$"""{"messageId":"{{Id}}","text":"{{new string('x', 2_001)}}"}""", "too-long" },
        { $$"""{"messageId":"{{Id}}","text":"hello","contentNote":"{{new string('x', 81)}}"}""", "content-note-too-long" },
        { """{"messageId":null,"text":"hello"}""", "invalid-message-id" },
        { """{"messageId":"","text":"hello"}""", "invalid-message-id" },
        { """{"messageId":"seven","text":"hello"}""", "invalid-message-id" },
        { """{"text":"hello"}""", "invalid-message-id" },
        { "{}", "invalid-message-id" },
        { """{"messageId":7,"text":"hello"}""", "invalid-body" },
        { $$"""{"messageId":"{{Id}}","text":7}""", "invalid-body" },
        { $$"""{"messageId":"{{Id}}","text":["hello"]}""", "invalid-body" },
        { $$"""{"messageId":"{{Id}}","text":{"text":"hello"} }""", "invalid-body" },
        { $$"""{"messageId":"{{Id}}","text":"\ud800"}""", "invalid-body" },
        { $$"""{"messageId":"{{Id}}","text":"\udc00 hello \ud83d"}""", "invalid-body" },
        { $$"""{"messageId":"{{Id}}","text":"hel""", "invalid-body" },
        { $$"""{"messageId":"{{Id}}","text":"hello"} and more""", "invalid-body" },
        { $$"""{'messageId':'{{Id}}','text':'hello'}""", "invalid-body" },
        { "", "invalid-body" },
        { "null", "invalid-body" },
        { "7", "invalid-body" },
        { "\"hello\"", "invalid-body" },
        { $$"""[{"messageId":"{{Id}}","text":"hello"}]""", "invalid-body" },
        { new string('[', 5_000), "invalid-body" },
        { $$"""{"messageId":"{{Id}}","text":"hello","more":{{new string('[', 60)}}{{new string(']', 60)}} }""", "invalid-body" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_cannot_be_posted_is_refused(string body, string code)
    {
        var ana = await server.Site.SignIn("ana");

        (await ana.Send(HttpMethod.Post, Messages, Person.Text(body))).ShouldRefuse(400, code);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("application/xml")]
    public async Task A_body_of_another_type_is_refused(string mediaType)
    {
        var ana = await server.Site.SignIn("ana");
        var body = Person.Text($$"""{"messageId":"{{Id}}","text":"hello"}""", mediaType);

        (await ana.Send(HttpMethod.Post, Messages, body)).ShouldRefuse(415, "unsupported-media-type");
    }

    [Fact]
    public async Task A_body_without_a_type_is_refused()
    {
        var ana = await server.Site.SignIn("ana");
        using var body = new ByteArrayContent("{}"u8.ToArray());

        (await ana.Send(HttpMethod.Post, Messages, body)).ShouldRefuse(415, "unsupported-media-type");
    }

    [Fact]
    public async Task A_character_set_may_stand_in_quotes()
    {
        var ana = await server.Site.SignIn("ana");
        using var body = new StringContent($$"""{"messageId":"{{Guid.NewGuid()}}","text":"hello"}""");
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=\"UTF-8\"");

        (await ana.Send(HttpMethod.Post, Messages, body)).Status.Should().Be(201);
    }

    [Fact]
    public async Task A_character_set_that_nobody_knows_is_refused()
    {
        var ana = await server.Site.SignIn("ana");
        using var body = new ByteArrayContent("{}"u8.ToArray());
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=klingon");

        (await ana.Send(HttpMethod.Post, Messages, body)).ShouldRefuse(415, "unsupported-media-type");
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_refused()
    {
        var ana = await server.Site.SignIn("ana");
        byte[] bytes = [.. Encoding.UTF8.GetBytes($$"""{"messageId":"{{Id}}","text":"a"""), 0xC3, 0x28, 0xFF, .. "\"}"u8];
        using var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        (await ana.Send(HttpMethod.Post, Messages, body)).ShouldRefuse(400, "invalid-body");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_a_megabyte_is_refused(bool isChunked)
    {
        var ana = await server.Site.SignIn("ana");
        var body = $$"""{"messageId":"{{Id}}","text":"{{new string('x', 1024 * 1024)}}"}""";
        (string, string)[] headers = isChunked ? [("Transfer-Encoding", "chunked")] : [];

        // Many at once: who is still sending when the answer comes has to hear it too, and not a connection that breaks.
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => ana.Send(HttpMethod.Post, Messages, Person.Text(body), headers)));

        answers.Should().AllSatisfy(answer => answer.ShouldRefuse(413, "body-too-large"));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("a%20b")]
    [InlineData("%E2%80%8B")]
    [InlineData("..%2f..%2fetc")]
    [InlineData("'%20OR%201=1--")]
    public async Task A_group_that_is_not_there_is_unknown(string group)
    {
        var ana = await server.Site.SignIn("ana");

        (await ana.TryToSay(group, "hello")).ShouldRefuse(404, "unknown-group");
        (await ana.Get($"/api/groups/{group}/messages")).ShouldRefuse(404, "unknown-group");
        (await ana.Get($"/api/groups/{group}/feed")).ShouldRefuse(404, "unknown-group");
    }

    [Fact]
    public async Task A_group_with_a_very_long_name_is_unknown()
    {
        var ana = await server.Site.SignIn("ana");

        (await ana.TryToSay(new string('g', 4_000), "hello")).ShouldRefuse(404, "unknown-group");
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task A_feed_cannot_start_after_what_is_no_number(string place)
    {
        var ana = await server.Site.SignIn("ana");

        var byHeader = await ana.Send(HttpMethod.Get, "/api/groups/demo-grief/feed", body: null, ("Last-Event-ID", place));
        var byQuery = await ana.Get($"/api/groups/demo-grief/feed?after={place}");
        var own = await ana.Send(HttpMethod.Get, "/api/me/feed", body: null, ("Last-Event-ID", place));

        byHeader.ShouldRefuse(400, "invalid-cursor");
        byQuery.ShouldRefuse(400, "invalid-cursor");
        own.ShouldRefuse(400, "invalid-cursor");
    }

    [Theory]
    [InlineData("PATCH", "/api/groups/demo-grief/messages", 405, "method-not-allowed")]
    [InlineData("GET", "/api/nothing/here", 404, "not-found")]
    [InlineData("GET", "/api/groups?openSeats=perhaps", 400, "invalid-body")]
    [InlineData("GET", "/api/groups?limit=none", 400, "invalid-limit")]
    [InlineData("POST", "/api/me/notices/seven/seen", 404, "not-found")]
    public async Task An_address_that_is_not_there_is_refused(string method, string path, int status, string code)
    {
        var ana = await server.Site.SignIn("ana");

        (await ana.Send(new HttpMethod(method), path)).ShouldRefuse(status, code);
    }
}
