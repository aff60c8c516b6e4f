using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>Someone comes into the room behind you.</summary>
[Collection(BrowserCollection.Name)]
public sealed class QuickExitTests(Stage stage)
{
    private const string Room = "/room/?group=demo-grief";

    [Theory]
    [InlineData("the button")]
    [InlineData("the Shift key")]
    public async Task Leaving_quickly_replaces_the_page_forgets_what_was_typed_and_ends_the_session(string by)
    {
        await using var chloe = await stage.SignIn("chloe", "/");
        await using var elsewhere = await stage.SignIn("chloe", "/");
        await chloe.Page.GotoAsync(Room);
        await chloe.Composer.FillAsync("Something nobody else may see");
        await Leave(chloe, by);
        await Expect(chloe.Page).ToHaveURLAsync(Stage.Elsewhere);

        // Back leads away again.
        await chloe.Page.RunAndWaitForRequestAsync(() => chloe.Page.EvaluateAsync("history.back()"), Stage.Elsewhere);
        await Expect(chloe.Page).ToHaveURLAsync(Stage.Elsewhere);

        // Nor does coming back on purpose: signed out here and in every other browser, nothing kept.
        await chloe.Page.GotoAsync(Room);
        await Expect(chloe.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" })).ToBeVisibleAsync();
        (await chloe.Page.EvaluateAsync<int>("localStorage.length")).Should().Be(0);
        await elsewhere.Page.ReloadAsync();
        await Expect(elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Another_tab_of_the_same_browser_leaves_too()
    {
        await using var chloe = await stage.SignIn("chloe", Room);
        var other = await chloe.Context.NewPageAsync();
        await other.GotoAsync(Room);
        await Expect(other.GetByRole(AriaRole.Log)).ToBeVisibleAsync();
        await Leave(chloe, "the button");
        await Expect(other).ToHaveURLAsync(Stage.Elsewhere);
    }

    [Fact]
    public async Task Every_page_has_the_way_out_and_help_that_needs_no_script()
    {
        await using var visitor = await stage.Enter();
        foreach (var page in new[] { "/", "/help/", "/privacy/" })
        {
            await visitor.Page.GotoAsync(page);
            await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Crisis help" })).ToBeVisibleAsync();
            await Leave(visitor, "the button");
            await Expect(visitor.Page).ToHaveURLAsync(Stage.Elsewhere);
        }
    }

    private static async Task Leave(Person person, string by)
    {
        if (by == "the button")
        {
            await person.Page.GetByRole(AriaRole.Button, new() { Name = "Leave quickly" }).ClickAsync();
            return;
        }

        for (var press = 0; press < 3; press++)
        {
            await person.Page.Keyboard.PressAsync("Shift");
        }
    }
}
