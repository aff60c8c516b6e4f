using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>What one person does and sees.</summary>
public sealed class Person : IAsyncDisposable
{
    /// <summary>Set to make the pictures the README shows; an ordinary run leaves the tree alone.</summary>
    private const string PicturesVariable = "THERAPYGROUPS_SCREENSHOTS";

    private readonly List<string> complaints = [];

    public Person(IBrowserContext context, IPage page)
    {
        Context = context;
        Page = page;
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>The pseudonym of somebody who is new.</summary>
    public string Name { get; set; } = "";

    /// <summary>Script errors and breaches of the content security policy.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public ILocator Messages => Page.GetByRole(AriaRole.Log);

    public ILocator Composer => Page.GetByRole(AriaRole.Textbox, new() { Name = "Write" });

    public ILocator SupportCard => Page.GetByRole(AriaRole.Region, new() { Name = "We are glad you said it" });

    public async Task SignIn(string name, string path = "/")
    {
        await Page.GotoAsync("/?next=" + Uri.EscapeDataString(path));
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true }).FillAsync(name);
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "Passphrase" }).First.FillAsync("demo demo demo");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(Page.GetByText($"Signed in as {name}")).ToBeAttachedAsync();
    }

    public async Task Write(string text)
    {
        await Composer.FillAsync(text);
        await Composer.PressAsync("Enter");
    }

    public Task Sees(string text) => Expect(Page.GetByText(text).Filter(new() { Visible = true }).First).ToBeVisibleAsync();

    public Task Reads(string message) => Expect(Messages.GetByText(message, new() { Exact = true })).ToBeVisibleAsync();

    /// <summary>axe finds nothing, and nothing has to be scrolled sideways.</summary>
    public async Task FindsItAccessible(string where)
    {
        var result = await Page.RunAxe();
        result.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")
            .Should().BeEmpty("axe finds nothing on {0}", where);
        var sideways = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        sideways.Should().BeLessThanOrEqualTo(0, "{0} fits the width of its window", where);
        complaints.Should().BeEmpty("no script fails on {0}", where);
    }

    /// <summary>On a desk by day and on a phone by night.</summary>
    public async Task FindsItAccessibleEverywhere(string where, string picture)
    {
        foreach (var (width, height, scheme) in new[] { (390, 844, ColorScheme.Dark), (1280, 800, ColorScheme.Light) })
        {
            await Page.SetViewportSizeAsync(width, height);
            await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await FindsItAccessible($"{where} at {width} by {height}, {scheme}");
            await Photograph($"{picture}-{width}", whole: true);
        }
    }

    /// <summary>In wide and narrow windows, with wider spacing, from right to left and in high contrast.</summary>
    public async Task FindsItAccessibleInEveryWay(string where)
    {
        foreach (var (width, height, scheme) in new[] { (1280, 800, ColorScheme.Light), (320, 640, ColorScheme.Dark) })
        {
            await Page.SetViewportSizeAsync(width, height);
            await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await FindsItAccessible($"{where} at {width} by {height}, {scheme}");
        }

        await Page.SetViewportSizeAsync(390, 844);
        // WCAG 2.2, 1.4.12.
        await Page.EvaluateAsync(
            """
            () => {
              const spaced = new CSSStyleSheet();
              spaced.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }' +
                'p { margin-bottom: 2em !important; }');
              document.adoptedStyleSheets = [spaced];
            }
            """);
        await FindsItAccessible($"{where} with wider spacing");
        await Page.EvaluateAsync("() => { document.adoptedStyleSheets = []; document.documentElement.dir = 'rtl'; }");
        await FindsItAccessible($"{where} from right to left");
        await Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });
        await FindsItAccessible($"{where} in high contrast");
        await Expect(Page.Locator(".bar .exit")).ToBeInViewportAsync();
        await Page.EvaluateAsync("() => { document.documentElement.dir = 'ltr'; }");
        await Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None, ReducedMotion = ReducedMotion.Reduce });
        await Page.SetViewportSizeAsync(1280, 800);
    }

    /// <summary>As a clinician: chooses the case of a member in the queue.</summary>
    public async Task OpensCaseOf(Person member)
    {
        await Page.Locator("case-queue").GetByRole(AriaRole.Button).Filter(new() { HasText = member.Name }).ClickAsync();
        await Expect(Page.Locator("case-detail h2")).ToContainTextAsync(member.Name);
    }

    /// <summary>Presses the mouse on something and does not let go yet.</summary>
    public async Task Presses(ILocator what)
    {
        await what.HoverAsync();
        await Page.Mouse.DownAsync();
    }

    /// <summary>As a moderator: uncovers the words of every item in the queue.</summary>
    public async Task UncoversEverything()
    {
        var covers = Page.GetByRole(AriaRole.Button, new() { Name = "Show the message" });
        await Expect(covers.First).ToBeVisibleAsync();
        for (var left = await covers.CountAsync(); left > 0; left--)
        {
            await covers.First.ClickAsync();
            await Expect(covers).ToHaveCountAsync(left - 1);
        }
    }

    /// <summary>As a member: reports somebody's message.</summary>
    public async Task Report(string text)
    {
        var item = Page.Locator("message-item").Filter(new() { HasText = text });
        await item.Locator("summary").ClickAsync();
        await item.GetByRole(AriaRole.Button, new() { Name = "Report" }).ClickAsync();
        await Page.GetByLabel("It is unkind").CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send report" }).ClickAsync();
        await Sees("Thank you. A moderator will look at it.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
    }

    public async Task Photograph(string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable(PicturesVariable) is not { Length: > 0 })
        {
            return;
        }

        var path = Path.Combine(DemoServer.BuiltWith("Repository"), "docs", "screens", name + ".png");
        await Page.ScreenshotAsync(new() { Path = path, FullPage = whole });
    }

    public async ValueTask DisposeAsync() => await Context.CloseAsync();
}
