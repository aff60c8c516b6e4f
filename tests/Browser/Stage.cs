using Microsoft.Playwright;

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

    public Uri Address => server?.Address ?? throw new InvalidOperationException("The server is not started yet.");

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

    /// <summary>Somebody signed in, at the page they wanted.</summary>
    public async Task<Person> SignIn(string name, string path = "/", int width = 1280, int height = 800)
    {
        var person = await Enter(width, height);
        await person.SignIn(name, path);
        return person;
    }
}
