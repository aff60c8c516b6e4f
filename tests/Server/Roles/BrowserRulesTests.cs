namespace TherapyGroups.Tests.Server.Roles;

/// <summary>What protects a person who comes with a browser.</summary>
public sealed class BrowserRulesTests(DemoServer server)
{
    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "CROSS-SITE")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    public async Task Another_site_cannot_post_with_a_visitors_cookie(string header, string value)
    {
        var ana = await server.Site.SignIn("ana");
        var body = Person.Text($$"""{"messageId":"{{Guid.NewGuid()}}","text":"hello"}""");

        var answer = await ana.Send(HttpMethod.Post, "/api/groups/demo-grief/messages", body, (header, value));

        answer.ShouldRefuse(403, "cross-site");
    }

    [Fact]
    public async Task Another_site_cannot_sign_anyone_out()
    {
        var ana = await server.Site.SignIn("ana");

        (await ana.Send(HttpMethod.Delete, "/api/session", body: null, ("Sec-Fetch-Site", "cross-site"))).ShouldRefuse(403, "cross-site");

        (await ana.Get("/api/session")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Our_own_pages_and_programs_pass()
    {
        var ana = await server.Site.SignIn("ana");
        var origin = server.Process.Address.GetLeftPart(UriPartial.Authority);

        (await Type(ana, ("Sec-Fetch-Site", "same-origin"), ("Origin", origin))).Status.Should().Be(204);
        (await Type(ana, ("Origin", origin))).Status.Should().Be(204);
        (await Type(ana)).Status.Should().Be(204);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/room/")]
    [InlineData("/console/")]
    [InlineData("/base.css")]
    [InlineData("/api/about")]
    [InlineData("/api/session")]
    [InlineData("/api/nothing")]
    [InlineData("/nothing")]
    [InlineData("/health/ready")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        var answer = await server.Site.Visitor().Get(path);

        answer.Header("Content-Security-Policy").Should().Contain("default-src 'none'").And.Contain("frame-ancestors 'none'")
            .And.NotContain("unsafe");
        answer.Header("X-Content-Type-Options").Should().Be("nosniff");
        answer.Header("X-Frame-Options").Should().Be("DENY");
        answer.Header("Referrer-Policy").Should().Be("no-referrer");
        answer.Header("Cross-Origin-Opener-Policy").Should().Be("same-origin");
        answer.Header("Server").Should().BeEmpty();
    }

    [Fact]
    public async Task What_members_write_is_kept_in_no_cache()
    {
        var ana = await server.Site.SignIn("ana");

        (await ana.Get("/api/groups/demo-grief/messages")).Header("Cache-Control").Should().Be("no-store");
    }

    [Fact]
    public async Task No_script_can_read_the_cookie_and_no_other_site_sends_it()
    {
        var cookie = await SignInCookie(host: null);

        cookie.Should().Contain("httponly").And.Contain("samesite=strict").And.Contain("path=/").And.NotContain("secure");
    }

    [Theory]
    [InlineData("groups.example")]
    [InlineData("groups.example:8443")]
    [InlineData("192.168.1.20")]
    [InlineData("localhost.example")]
    public async Task Off_this_machine_the_cookie_travels_encrypted_or_not_at_all(string host)
    {
        (await SignInCookie(host)).Should().Contain("secure").And.Contain("httponly").And.Contain("samesite=strict");
    }

    private static Task<Answer> Type(Person person, params (string Name, string Value)[] headers) =>
        person.Send(HttpMethod.Post, "/api/groups/demo-grief/typing", body: null, headers);

    private async Task<string> SignInCookie(string? host)
    {
        var body = Person.Text($$"""{"pseudonym":"ben","passphrase":"{{Site.Passphrase}}"}""");
        var answer = host is null
            ? await server.Site.Visitor().Send(HttpMethod.Post, "/api/session", body)
            : await server.Site.Visitor().Send(HttpMethod.Post, "/api/session", body, ("Host", host));
        answer.Status.Should().Be(200, answer.Text);
        return answer.Header("Set-Cookie").ToLowerInvariant();
    }
}
