using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>Pages of which scripts and style sheets do not arrive: they go on asking, and say so, and help is there meanwhile.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HalfLoadedTests(Stage stage)
{
    private const int LostOf256 = 77;
    private const float PatienceMilliseconds = 60_000;

    [Theory]
    [InlineData("/", 1, "You do not have to carry it alone")]
    [InlineData("/", 2, "You do not have to carry it alone")]
    [InlineData("/guide/", 3, "What do you need?")]
    public async Task With_three_files_in_ten_failing_a_first_visit_reaches_the_working_page(string path, int seed, string words)
    {
        await using var visitor = await stage.Enter();
        var lost = await LoseSome(visitor, seed);

        await visitor.Page.GotoAsync(path);

        await Expect(visitor.Page.GetByText(words).First).ToBeVisibleAsync(new() { Timeout = PatienceMilliseconds });
        lost().Should().BeGreaterThan(5);
        await Expect(visitor.Page.GetByText("One moment…")).ToHaveCountAsync(0);
        await visitor.Page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('link[rel=stylesheet]')].every((link) => link.sheet !== null)");
    }

    [Theory]
    [InlineData("/", 4, "Your groups")]
    [InlineData("/room/?group={0}", 5, "About this room")]
    public async Task With_three_files_in_ten_failing_a_member_reaches_their_groups_and_their_room(string path, int seed, string words)
    {
        var room = await stage.NewRoom();
        await using var ana = await stage.Ask(room);
        var lost = await LoseSome(ana, seed);

        await ana.Page.GotoAsync(string.Format(CultureInfo.InvariantCulture, path, room));

        await Expect(ana.Page.GetByText(words).First).ToBeVisibleAsync(new() { Timeout = PatienceMilliseconds });
        lost().Should().BeGreaterThan(5);
    }

    [Theory]
    [InlineData("en", "This page did not load whole.", "Try again")]
    [InlineData("es", "Esta página no se cargó entera.", "Intentar de nuevo")]
    public async Task A_page_whose_scripts_do_not_come_says_so_and_comes_when_they_do(string language, string words, string again)
    {
        await using var visitor = await stage.Enter();
        await visitor.Page.AddInitScriptAsync($"localStorage.setItem('tg.language', '{language}')");
        await visitor.Context.RouteAsync("**/pages/*.js", route => route.AbortAsync());
        await visitor.Context.RouteAsync("**/service-worker.js", route => route.AbortAsync());
        await visitor.Page.GotoAsync("/");

        await Expect(visitor.Page.GetByText(words)).ToBeVisibleAsync(new() { Timeout = PatienceMilliseconds });
        await visitor.FindsItAccessible("a page that did not load whole");
        await visitor.Context.UnrouteAllAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = again }).ClickAsync();

        await Expect(visitor.Page.Locator("#sign-in")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Where_only_the_words_in_the_page_arrived_quick_exit_and_help_work()
    {
        await using var visitor = await stage.Enter();
        var asked = 0;
        await visitor.Context.RouteAsync("**/*.{js,css}", route =>
            route.Request.Url.EndsWith("/leave-first.js", StringComparison.Ordinal) && Interlocked.Increment(ref asked) > 1
                ? route.ContinueAsync()
                : route.AbortAsync());

        await visitor.Page.GotoAsync("/");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Crisis help" }).ClickAsync();
        await visitor.Sees("988 Suicide & Crisis Lifeline");
        asked = 0;
        await visitor.Page.GotoAsync("/");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Leave quickly" }).ClickAsync();

        await Expect(visitor.Page).ToHaveTitleAsync("Elsewhere");
    }

    /// <summary>Which request fails is said by the seed, the file and how often it was asked for; the page itself always comes.</summary>
    private static async Task<Func<int>> LoseSome(Person person, int seed)
    {
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        var lost = 0;
        await person.Context.RouteAsync("**/*.{js,css,svg}", route =>
        {
            string request;
            lock (asked)
            {
                asked[route.Request.Url] = asked.GetValueOrDefault(route.Request.Url) + 1;
                request = $"{seed} {new Uri(route.Request.Url).AbsolutePath} {asked[route.Request.Url]}";
            }

            if (SHA256.HashData(Encoding.UTF8.GetBytes(request))[0] >= LostOf256)
            {
                return route.ContinueAsync();
            }

            Interlocked.Increment(ref lost);
            return route.AbortAsync();
        });
        return () => lost;
    }
}
