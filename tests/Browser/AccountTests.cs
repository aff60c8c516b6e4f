using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>Coming in.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccountTests(Stage stage)
{
    [Fact]
    public async Task Someone_new_makes_an_account_joins_a_group_and_writes()
    {
        await using var someone = await stage.Enter(360, 740);
        await someone.Page.GotoAsync("/");
        await someone.Page.GetByText("Create an account").First.ClickAsync();
        var form = someone.Page.Locator("create-account-form");
        await form.GetByLabel("A name for you here").FillAsync("night owl " + Guid.NewGuid().ToString("N")[..8]);
        await form.GetByLabel("Passphrase").FillAsync("seven quiet lanterns");
        await form.GetByLabel("18 or older").CheckAsync();
        await form.GetByLabel("I will be kind").CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Create an account" }).ClickAsync();
        await someone.Sees("You are not in a group yet.");

        await someone.Page.GetByRole(AriaRole.Button, new() { Name = "Join" }).First.ClickAsync();
        await someone.Sees("What everyone here agrees to");
        await someone.FindsItAccessible("the agreement");
        await someone.Page.GetByRole(AriaRole.Button, new() { Name = "I agree, join" }).ClickAsync();
        await someone.Page.GetByRole(AriaRole.Link, new() { Name = "Go in" }).First.ClickAsync();
        await someone.Composer.FillAsync("First time here.");
        await someone.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await someone.Reads("First time here.");
        someone.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Someone_takes_their_words_along_and_erases_the_account()
    {
        await using var someone = await stage.Enter(360, 740);
        await someone.Page.GotoAsync("/");
        await someone.Page.GetByText("Create an account").First.ClickAsync();
        var name = "short stay " + Guid.NewGuid().ToString("N")[..8];
        var form = someone.Page.Locator("create-account-form");
        await form.GetByLabel("A name for you here").FillAsync(name);
        await form.GetByLabel("Passphrase").FillAsync("seven quiet lanterns");
        await form.GetByLabel("18 or older").CheckAsync();
        await form.GetByLabel("I will be kind").CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Create an account" }).ClickAsync();
        await someone.Page.GetByRole(AriaRole.Link, new() { Name = "Account" }).ClickAsync();

        var download = await someone.Page.RunAndWaitForDownloadAsync(() =>
            someone.Page.GetByRole(AriaRole.Link, new() { Name = "Take it along" }).ClickAsync());
        new FileInfo(await download.PathAsync()).Length.Should().BePositive();

        var erasing = someone.Page.Locator("own-data form");
        await erasing.GetByLabel("Passphrase").FillAsync("not the right one");
        await erasing.GetByRole(AriaRole.Button, new() { Name = "Erase everything now" }).ClickAsync();
        await Expect(someone.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "do not fit together" })).ToBeVisibleAsync();

        await erasing.GetByLabel("Passphrase").FillAsync("seven quiet lanterns");
        await erasing.GetByRole(AriaRole.Button, new() { Name = "Erase everything now" }).ClickAsync();
        await someone.Sees("You do not have to carry it alone");
        await someone.Page.GotoAsync("/account/");
        await Expect(someone.Page.GetByText($"Signed in as {name}")).ToHaveCountAsync(0);
        someone.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_wrong_passphrase_is_said_kindly_and_nothing_gets_into_the_address()
    {
        await using var someone = await stage.Enter();
        await someone.Page.GotoAsync("/");
        await someone.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true }).FillAsync("nobody by this name");
        await someone.Page.GetByRole(AriaRole.Textbox, new() { Name = "Passphrase" }).First.FillAsync("not the right one");
        await someone.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(someone.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "do not fit together" })).ToBeVisibleAsync();
        someone.Page.Url.Should().Be(stage.Address.ToString());
    }

    [Fact]
    public async Task Someone_too_young_is_told_where_help_is()
    {
        await using var someone = await stage.Enter();
        await someone.Page.GotoAsync("/");
        await someone.Page.GetByText("Create an account").First.ClickAsync();
        await someone.Page.GetByLabel("Under 13").CheckAsync();
        await someone.Sees("You still deserve help");
        await Expect(someone.Page.GetByRole(AriaRole.Button, new() { Name = "Create an account" })).ToBeDisabledAsync();
    }
}
