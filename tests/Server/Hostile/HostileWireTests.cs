namespace TherapyGroups.Tests.Server.Hostile;

/// <summary>What is said on a bare connection: broken, too large, half of it, or two things at once.</summary>
public sealed class HostileWireTests(DemoServer server)
{
    public static TheoryData<string, string> Requests => new()
    {
        { "no request", "hello\r\n\r\n" },
        {
            "another protocol",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003" + new string('\u0007', 100) + "\r\n\r\n"
        },
        { "no host", "GET /api/groups HTTP/1.1\r\n\r\n" },
        { "two hosts", "GET /api/groups HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n" },
        { "U+0000 in the address", "GET /api/groups/%00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" },
        { "a byte 0 in the address", "GET /api/groups/\u0000 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" },
        { "a byte 0 in a header", "GET /api/groups HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\u0000b\r\n\r\n" },
        { "a long address", $"GET /{new string('a', 20_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" },
        { "a long header", $"GET /api/groups HTTP/1.1\r\nHost: 127.0.0.1\r\nX: {new string('a', 70_000)}\r\n\r\n" },
        { "many headers", "GET /api/groups HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + string.Concat(Enumerable.Range(0, 500).Select(i => $"X-{i}: 1\r\n")) + "\r\n" },
        { "two lengths", "POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
            + "Content-Length: 30\r\n\r\n{}" },
        { "a length that is none", "POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Content-Length: -1\r\n\r\n{}" },
        { "a chunk that is none", "POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n" },
        { "an encoding nobody knows", "POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: gzip\r\n\r\n{}" },
        { "a folded header", "GET /api/groups HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\r\n b\r\n\r\n" },
        { "a header without a name", "GET /api/groups HTTP/1.1\r\nHost: 127.0.0.1\r\n: a\r\n\r\n" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_that_is_none_is_refused_and_the_server_goes_on(string what, string request)
    {
        await using var wire = await Wire.Open(server.Process.Address);
        await wire.Say(request);

        (await wire.Status()).Should().BeInRange(400, 499, what);
        (await server.Site.Visitor().Get("/health/ready")).Status.Should().Be(200);
    }

    /// <summary>It carries none of our headers: it comes before anything of ours runs. So there must be nothing in it to protect.</summary>
    [Theory]
    [InlineData("GET /api/groups/%00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")]
    [InlineData("GET /%00<script>alert(1)</script> HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")]
    [InlineData("hello\r\n\r\n")]
    public async Task What_the_web_server_refuses_before_us_has_an_empty_answer_that_ends_the_connection(string request)
    {
        await using var wire = await Wire.Open(server.Process.Address);
        await wire.Say(request);

        (await wire.Line()).Should().StartWith("HTTP/1.1 400");
        var rest = await wire.Rest();

        rest.Should().Contain("Content-Length: 0\r\n").And.Contain("Connection: close\r\n").And.EndWith("\r\n\r\n");
        rest.Should().NotContain("script").And.NotContain("Server:").And.NotContain("Content-Type");
    }

    [Fact]
    public async Task A_body_in_pieces_that_grows_too_large_is_refused()
    {
        await using var wire = await Wire.Open(server.Process.Address);
        await wire.Say(
            "POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "20000\r\n{\"pseudonym\":\"" + new string('x', 0x20000 - 14));

        (await wire.Status()).Should().Be(413);
    }

    [Fact]
    public async Task A_request_hidden_behind_another_ones_body_is_not_answered()
    {
        await using var wire = await Wire.Open(server.Process.Address);
        await wire.Say(
            "POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 4\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

        var answers = await wire.Rest();

        answers.Should().NotContain("\r\n\r\nlive");
    }
}
