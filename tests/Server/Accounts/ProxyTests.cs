namespace TherapyGroups.Tests.Server.Accounts;

/// <summary>Rates and browsers' rules behind a proxy, and what an invented header is worth without one.</summary>
public sealed class ProxyTests : IAsyncLifetime
{
    private static readonly IReadOnlyDictionary<string, string> FewSignIns = new Dictionary<string, string>
    {
        ["Limits__SignInsPerMinute"] = "4",
    };

    private readonly List<(TestFolder Folder, ServerProcess Process)> started = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var (folder, process) in started)
        {
            await process.DisposeAsync();
            folder.Dispose();
        }
    }

    [Fact]
    public async Task Behind_a_proxy_each_address_has_a_rate_of_its_own()
    {
        var site = await Start(ProxiedServer.Environment(FewSignIns));

        (await UntilRefused(site, "203.0.113.7")).ShouldRefuse(429, "slow-down").ShouldSayWhen();

        (await SignIn(site, "198.51.100.9")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_flood_from_beside_a_clinician_does_not_keep_them_out_of_a_browser_they_have_used_and_that_has_a_rate_too()
    {
        var site = await Start(ProxiedServer.Environment(FewSignIns));
        var first = await SignIn(site.Visitor(), "203.0.113.7", "dr-rivera");
        var mark = first.Header("Set-Cookie").Split([';', ',', ' '])
            .Single(part => part.StartsWith("tg-device=", StringComparison.Ordinal));

        (await UntilRefused(site, "203.0.113.7")).ShouldRefuse(429, "slow-down");

        (await Again("dr-rivera")).Status.Should().Be(200);
        (await UntilRefused(() => Again("nobody"))).ShouldRefuse(429, "slow-down").ShouldSayWhen();

        Task<Answer> Again(string name) => SignIn(site.Visitor(), "203.0.113.7", name, ("Cookie", mark));
    }

    [Fact]
    public async Task An_invented_mark_of_a_browser_has_no_rate_of_its_own()
    {
        var site = await Start(ProxiedServer.Environment(FewSignIns));
        await UntilRefused(site, "203.0.113.7");

        foreach (var mark in new[] { "invented", "invented.", ".", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaa" })
        {
            (await SignIn(site, "203.0.113.7", ("Cookie", $"tg-device={mark}"))).ShouldRefuse(429, "slow-down");
        }
    }

    [Fact]
    public async Task Without_a_proxy_an_invented_address_changes_nothing()
    {
        var site = await Start(FewSignIns);

        (await UntilRefused(site, "203.0.113.7")).ShouldRefuse(429, "slow-down");

        (await SignIn(site, "198.51.100.9")).ShouldRefuse(429, "slow-down");
    }

    [Fact]
    public async Task Behind_a_proxy_that_speaks_TLS_our_own_pages_pass_and_the_cookie_is_secure()
    {
        var site = await Start(ProxiedServer.Environment(Built.NoLimits));

        var ours = await SignIn(site, "203.0.113.7", ("Origin", "https://groups.example"));
        var others = await SignIn(site, "203.0.113.7", ("Origin", "https://elsewhere.example"));

        ours.Status.Should().Be(200, ours.Text);
        ours.Header("Set-Cookie").ToLowerInvariant().Should().Contain("secure");
        others.ShouldRefuse(403, "cross-site");
    }

    /// <summary>As nginx does unless it is told otherwise.</summary>
    [Fact]
    public async Task A_proxy_that_calls_us_by_the_name_of_this_machine_gets_a_cookie_for_TLS_alone()
    {
        var site = await Start(ProxiedServer.Environment(Built.NoLimits));

        var answer = await site.Visitor().Send(
            HttpMethod.Post, "/api/session", Person.Json(new { pseudonym = "ana", passphrase = Site.Passphrase }),
            [("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"), ("Host", "127.0.0.1:5080")]);

        answer.Status.Should().Be(200, answer.Text);
        answer.Header("Set-Cookie").ToLowerInvariant().Should().Contain("secure");
    }

    private static Task<Answer> UntilRefused(Site site, string from) => UntilRefused(() => SignIn(site, from));

    private static async Task<Answer> UntilRefused(Func<Task<Answer>> ask)
    {
        for (var tries = 1; tries <= 40; tries++)
        {
            if (await ask() is { Status: 429 } answer)
            {
                return answer;
            }
        }

        throw new InvalidOperationException("40 in a row were let through.");
    }

    private static Task<Answer> SignIn(Site site, string from, params (string Name, string Value)[] headers) =>
        SignIn(site.Visitor(), from, "ana", headers);

    private static Task<Answer> SignIn(
        Person browser, string from, string name, params (string Name, string Value)[] headers) => browser.Send(
        HttpMethod.Post,
        "/api/session",
        Person.Json(new { pseudonym = name, passphrase = Site.Passphrase }),
        [("X-Forwarded-For", from), ("X-Forwarded-Proto", "https"), ("Host", "groups.example"), .. headers]);

    private async Task<Site> Start(IReadOnlyDictionary<string, string> environment)
    {
        var folder = new TestFolder();
        var process = await Built.StartDemo(folder, environment);
        started.Add((folder, process));
        return new Site(process.Address);
    }
}
