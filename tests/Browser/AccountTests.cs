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
        var group = "Newcomers " + Guid.NewGuid().ToString("N")[..8];
        await stage.NewGroup(group, capacity: 12);
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

        await someone.Page.GetByRole(AriaRole.Button, new() { Name = $"Join {group}" }).ClickAsync();
        await someone.Sees("What everyone here agrees to");
        await someone.FindsItAccessible("the agreement");
        await someone.Page.GetByRole(AriaRole.Button, new() { Name = "I agree, join" }).ClickAsync();
        await someone.Page.GetByRole(AriaRole.Link, new() { Name = $"Go in: {group}" }).ClickAsync();
        await someone.Composer.FillAsync("First time here.");
        await someone.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await someone.Reads("First time here.");
        someone.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task An_administrator_sees_which_licence_runs_out_looks_it_up_and_takes_one_back()
    {
        await using var admin = await stage.SignIn("admin", "/administration/credentials/");
        var name = await NewClinician(admin);
        await admin.Page.ReloadAsync();
        var card = admin.Page.GetByRole(AriaRole.Article, new() { Name = name });
        await Expect(card.GetByText("Verified", new() { Exact = true })).ToBeVisibleAsync();

        await card.GetByText("I have found it in the register").First.ClickAsync();
        await card.GetByLabel("Register you looked at").FillAsync("a made-up register");
        await card.GetByLabel("Last day it holds").FillAsync(DateTime.Today.AddDays(10).ToString("yyyy-MM-dd", null));
        await admin.FindsItAccessibleEverywhere("the licences", "licences");
        await card.GetByRole(AriaRole.Button, new() { Name = "I have found it in the register" }).ClickAsync();

        await Expect(card.GetByText("Runs out within 30 days")).ToBeVisibleAsync();
        await Expect(card.GetByText("a made-up register")).ToBeVisibleAsync();
        var names = await admin.Page.Locator("credential-list h2").AllTextContentsAsync();
        names.ToList().IndexOf(name).Should().BeLessThan(names.ToList().IndexOf("dr-rivera"));
        await card.GetByText("It holds no more").First.ClickAsync();
        await card.GetByLabel("Reason").FillAsync("It is not in the register any more.");
        await card.GetByRole(AriaRole.Button, new() { Name = "It holds no more" }).ClickAsync();
        await Expect(card.GetByText("Nobody has verified this licence")).ToBeVisibleAsync();
    }

    private async Task<string> NewClinician(Person admin)
    {
        var name = "dr-" + Guid.NewGuid().ToString("N")[..8];
        var made = await admin.Context.APIRequest.PostAsync("/api/invitations", new()
        {
            DataObject = new { role = "clinician", credential = new { licence = "LCSW 1", jurisdiction = "US-CA" } },
        });
        var code = (await made.JsonAsync())?.GetProperty("code").GetString();
        await using var someone = await stage.Enter();
        var account = await someone.Context.APIRequest.PostAsync("/api/accounts", new()
        {
            DataObject = new
            {
                pseudonym = name, passphrase = "demo demo demo", ageBand = "adult", country = "US", acceptTerms = true, invitation = code,
            },
        });
        account.Status.Should().Be(201);
        return name;
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
        await someone.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
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
