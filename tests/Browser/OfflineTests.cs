using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>Pages open without a connection, and go on by themselves when it is back.</summary>
[Collection(BrowserCollection.Name)]
public sealed class OfflineTests(Stage stage)
{
    private const string Room = "/room/?group=demo-grief";

    [Fact]
    public async Task A_room_that_is_opened_offline_says_so_and_opens_when_the_connection_is_back()
    {
        await using var ana = await stage.SignIn("ana", Room);
        await ana.Composer.FillAsync("Half a sentence about the train");
        await IsKept(ana);

        await ana.Context.SetOfflineAsync(true);
        await ana.Page.ReloadAsync();
        await ana.Sees("There is no connection right now.");
        await ana.Context.SetOfflineAsync(false);

        await Expect(ana.Composer).ToHaveValueAsync("Half a sentence about the train");
        await ana.Composer.FillAsync("");
    }

    [Fact]
    public async Task The_first_page_says_why_nobody_can_sign_in_for_as_long_as_there_is_no_connection()
    {
        await using var visitor = await stage.Enter();
        await visitor.Page.GotoAsync("/");
        await IsKept(visitor);

        await visitor.Context.SetOfflineAsync(true);
        await visitor.Page.ReloadAsync();

        await visitor.Sees("There is no connection right now.");
        await visitor.FindsItAccessible("the first page without a connection");
        await visitor.Context.SetOfflineAsync(false);
        await Expect(visitor.Page.GetByText("There is no connection right now.")).ToHaveCountAsync(0);
        await Expect(visitor.Page.Locator("#sign-in")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Crisis_help_opens_without_a_connection()
    {
        await using var visitor = await stage.Enter();
        await visitor.Page.GotoAsync("/");
        await IsKept(visitor);

        await visitor.Context.SetOfflineAsync(true);
        await visitor.Page.GotoAsync("/help/");

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Crisis help" })).ToBeVisibleAsync();
        await visitor.Sees("988 Suicide & Crisis Lifeline");
    }

    [Fact]
    public async Task Quick_exit_takes_the_kept_pages_away_too()
    {
        await using var ana = await stage.SignIn("ana");
        await IsKept(ana);

        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Leave quickly" }).ClickAsync();
        await Expect(ana.Page).ToHaveTitleAsync("Elsewhere");

        await using var after = new Person(ana.Context, await ana.Context.NewPageAsync());
        await after.Page.GotoAsync("/icon.svg");
        (await after.Page.EvaluateAsync<int>("async () => (await caches.keys()).length")).Should().Be(0);
    }

    private static Task IsKept(Person person) => person.Page.EvaluateAsync(
        """
        async () => {
          await navigator.serviceWorker.ready;
          if (navigator.serviceWorker.controller) return;
          await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
        }
        """);
}
