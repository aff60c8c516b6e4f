using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>One server and one browser for all tests; each person comes with a browser context of their own.</summary>
public sealed class Stage : IAsyncLifetime
{
    /// <summary>Where quick exit goes. Answered here, so that no test leaves this machine.</summary>
    public const string Elsewhere = "https://www.wikipedia.org/";
    private const string Chromium = "/usr/bin/chromium";
    private const float PatienceMilliseconds = 15_000;

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private DemoServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private IAPIRequestContext? administration;

    public Uri Address => server?.Address ?? throw new InvalidOperationException("The server is not started yet.");

    /// <summary>The administrator without a browser, signed in once, who sets things up.</summary>
    private IAPIRequestContext Administration =>
        administration ?? throw new InvalidOperationException("The browser is not started yet.");

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        server = await DemoServer.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Headless = true,
            Args = Flags,
        });
        administration = await playwright.APIRequest.NewContextAsync(new() { BaseURL = Address.ToString() });
        await Answered(administration, "/api/session", new { pseudonym = "admin", passphrase = "demo demo demo" });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>Somebody with a browser of their own.</summary>
    public async Task<Person> Enter(int width = 1280, int height = 800)
    {
        var context = await (browser ?? throw new InvalidOperationException("The browser is not started yet.")).NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-US",
        });
        context.SetDefaultTimeout(PatienceMilliseconds);
        await context.RouteAsync(
            Elsewhere + "**",
            route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Elsewhere</title>" }));
        return new Person(context, await context.NewPageAsync());
    }

    /// <summary>Somebody new, who has a seat in this group and its room open.</summary>
    public async Task<Person> Arrive(string group)
    {
        var person = await Ask(group);
        await person.Page.GotoAsync($"/room/?group={group}");
        await Expect(person.Composer).ToBeVisibleAsync();
        return person;
    }

    /// <summary>A new group; members of the demo's own would fill it. The moderators named sit in it.</summary>
    public async Task<string> NewRoom(params string[] moderators)
    {
        var made = await Answered(
            Administration, "/api/groups", new { name = "Evening calm", topic = "grief", agreement = "Be kind.", capacity = 12 });
        var group = (await made.JsonAsync())?.GetProperty("id").GetString() ?? "";
        foreach (var name in moderators)
        {
            await Answered(Administration, $"/api/groups/{group}/moderators", new { pseudonym = name });
        }

        return group;
    }

    /// <summary>A new group of its own name and so many seats.</summary>
    public async Task<string> NewGroup(string name, int capacity)
    {
        var made = await Answered(Administration, "/api/groups", new { name, topic = "grief", agreement = "Be kind.", capacity });
        return (await made.JsonAsync())?.GetProperty("id").GetString() ?? "";
    }

    /// <summary>Somebody new, who has asked for a seat in this group and has no page open.</summary>
    public async Task<Person> Ask(string group)
    {
        var person = await Enter();
        person.Name = $"guest-{Guid.NewGuid().ToString("N")[..8]}";
        var account = new
        {
            pseudonym = person.Name, passphrase = "demo demo demo", ageBand = "adult", country = "US", acceptTerms = true,
        };
        await Answered(person.Context.APIRequest, "/api/accounts", account);
        await Answered(person.Context.APIRequest, $"/api/groups/{group}/members", new { agreementVersion = 1 });
        return person;
    }

    /// <summary>A clinician of their own, for whom a test may do what would keep Dr. Rivera from the others. Not on duty.</summary>
    public async Task<Person> NewClinician()
    {
        var credential = new { licence = "LCSW", jurisdiction = "US-CA" };
        var invited = await Answered(Administration, "/api/invitations", new { role = "clinician", credential });
        var person = await Enter();
        person.Name = $"doctor-{Guid.NewGuid().ToString("N")[..8]}";
        var account = new
        {
            pseudonym = person.Name, passphrase = "demo demo demo", ageBand = "adult", country = "US", acceptTerms = true,
            invitation = (await invited.JsonAsync())?.GetProperty("code").GetString(),
        };
        await Answered(person.Context.APIRequest, "/api/accounts", account);
        return person;
    }

    /// <summary>An administrator takes this clinician's licence back.</summary>
    public async Task WithdrawLicence(Person clinician)
    {
        var session = await clinician.Context.APIRequest.GetAsync("/api/session");
        var id = (await session.JsonAsync())?.GetProperty("id").GetString();
        await Answered(Administration, $"/api/accounts/{id}/credential/withdraw", new { reason = "It holds no more." });
    }

    /// <summary>A moderator keeps somebody from writing in this group for an hour.</summary>
    public async Task Mute(Person member, string group)
    {
        var session = await member.Context.APIRequest.GetAsync("/api/session");
        var id = (await session.JsonAsync())?.GetProperty("id").GetString();
        var mute = new { kind = "mute", minutes = 60, reason = "Please read the agreement again." };
        await Answered(Administration, $"/api/groups/{group}/members/{id}/sanctions", mute);
    }

    private static async Task<IAPIResponse> Answered(IAPIRequestContext caller, string path, object body)
    {
        var answer = await caller.PostAsync(path, new() { DataObject = body });
        if (!answer.Ok)
        {
            throw new InvalidOperationException($"{path} answered {answer.Status}: {await answer.TextAsync()}");
        }

        return answer;
    }

    /// <summary>Somebody signed in, at the page they wanted.</summary>
    public async Task<Person> SignIn(string name, string path = "/", int width = 1280, int height = 800)
    {
        var person = await Enter(width, height);
        await person.SignIn(name, path);
        return person;
    }
}
