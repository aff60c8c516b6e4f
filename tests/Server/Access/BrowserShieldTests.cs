using System.Text.RegularExpressions;

namespace TherapyGroups.Tests.Server.Access;

/// <summary>What shields a person who comes with a browser, on every endpoint and every page there is.</summary>
public sealed partial class BrowserShieldTests(DemoServer server)
{
    private static readonly string WebRoot = Path.Combine(Path.GetDirectoryName(Built.Program) ?? "", "wwwroot");

    public static TheoryData<string> Endpoints => [.. RouteTable.Endpoints];

    public static TheoryData<string> Changes =>
        [.. RouteTable.Endpoints.Where(endpoint => !endpoint.StartsWith("GET ", StringComparison.Ordinal))];

    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(WebRoot, "*", SearchOption.AllDirectories)
            .Select(path => '/' + Path.GetRelativePath(WebRoot, path).Replace('\\', '/')),
    ];

    public static TheoryData<string> Pages =>
        [.. Files.Select(row => row.Data).Where(path => path.EndsWith(".html", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Every_endpoint_answers_with_the_security_headers_signed_in_or_not(string endpoint)
    {
        var (method, path) = Take(endpoint);
        foreach (var person in new[] { server.Site.Visitor(), await server.Site.NewPerson() })
        {
            var answer = await person.Send(method, path);

            ShouldBeShielded(answer);
            if (path.StartsWith("/api/", StringComparison.Ordinal))
            {
                answer.Header("Cache-Control").Should().Contain("no-store");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Nothing_is_changed_from_another_site(string endpoint)
    {
        var (method, path) = Take(endpoint);
        var person = await server.Site.NewPerson();

        (await person.Send(method, path, body: null, ("Sec-Fetch-Site", "cross-site"))).ShouldRefuse(403, "cross-site");
        (await person.Send(method, path, body: null, ("Origin", "https://elsewhere.example"))).ShouldRefuse(403, "cross-site");

        (await person.Get("/api/session")).Status.Should().Be(200);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_file_of_the_pages_comes_with_the_security_headers(string path)
    {
        var answer = await server.Site.Visitor().Get(path);

        answer.Status.Should().Be(200);
        ShouldBeShielded(answer);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_a_script_or_a_style_of_its_own(string path)
    {
        var page = (await server.Site.Visitor().Get(path)).Text;

        OwnScript().IsMatch(page).Should().BeFalse();
        OwnStyle().IsMatch(page).Should().BeFalse();
        Foreign().IsMatch(page).Should().BeFalse("nothing is fetched from another site");
    }

    [Theory]
    [InlineData("POST", "/api/accounts")]
    [InlineData("POST", "/api/session")]
    public async Task Every_cookie_is_for_the_server_alone(string method, string path)
    {
        var staff = await server.Site.NewStaff("clinician");
        object body = path == "/api/session"
            ? new { pseudonym = staff.Name, passphrase = Site.Passphrase }
            : Site.NewAccount(Site.NewName());

        var answer = await server.Site.Visitor().Send(new HttpMethod(method), path, Person.Json(body), ("Host", "groups.example"));

        answer.Headers["Set-Cookie"].Should().NotBeEmpty().And.OnlyContain(cookie =>
            cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase)
            && cookie.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase)
            && cookie.Contains("secure", StringComparison.OrdinalIgnoreCase)
            && !cookie.Contains("domain=", StringComparison.OrdinalIgnoreCase));
    }

    private static (HttpMethod Method, string Path) Take(string endpoint) =>
        (new HttpMethod(endpoint.Split(' ')[0]), endpoint.Split(' ')[1].Replace("{id:long}", "1").Replace("{", "").Replace("}", ""));

    private static void ShouldBeShielded(Answer answer)
    {
        answer.Header("Content-Security-Policy").Should().Contain("default-src 'none'").And.Contain("script-src 'self'")
            .And.Contain("frame-ancestors 'none'").And.Contain("base-uri 'none'").And.NotContain("unsafe").And.NotContain("*");
        answer.Header("X-Content-Type-Options").Should().Be("nosniff");
        answer.Header("X-Frame-Options").Should().Be("DENY");
        answer.Header("Referrer-Policy").Should().Be("no-referrer");
        answer.Header("Cross-Origin-Opener-Policy").Should().Be("same-origin");
        answer.Header("Cross-Origin-Resource-Policy").Should().Be("same-origin");
        answer.Header("Server").Should().BeEmpty();
    }

    [GeneratedRegex(
        @"<script(?![^>]*\ssrc=)|\son[a-z]+\s*=|javascript:",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex OwnScript();

    [GeneratedRegex(
        @"<style|\sstyle\s*=",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex OwnStyle();

    [GeneratedRegex(
        @"<(script|link|img|iframe)[^>]*(src|href)=""(https?:)?//",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Foreign();
}
