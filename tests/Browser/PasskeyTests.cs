using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>A passkey in a real browser, whose authenticator is a virtual one. Passkeys belong to names: hence localhost.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PasskeyTests(Stage stage)
{
    private const string Passphrase = "seven quiet lanterns";

    [Fact]
    public async Task Someone_adds_a_passkey_signs_in_with_it_and_removes_it()
    {
        await using var someone = await stage.Enter(360, 740);
        var site = new UriBuilder(stage.Address) { Host = "localhost" }.Uri;
        await HasAnAuthenticator(someone.Page);
        var name = await MakeAccount(someone, site);
        await someone.Page.GotoAsync(new Uri(site, "/account/").ToString());
        var passkeys = someone.Page.Locator("pass-keys");
        await passkeys.GetByLabel("A name for this passkey").FillAsync("my phone");
        await passkeys.GetByLabel("Passphrase").FillAsync(Passphrase);
        await passkeys.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(passkeys.GetByText("my phone, since")).ToBeVisibleAsync();
        await someone.FindsItAccessible("the passkeys");

        await someone.Context.ClearCookiesAsync();
        await someone.Page.GotoAsync(site.ToString());
        await someone.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true }).FillAsync(name);
        await someone.Page.GetByRole(AriaRole.Textbox, new() { Name = "Passphrase" }).First.FillAsync(Passphrase);
        await someone.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(someone.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "use your passkey" })).ToBeVisibleAsync();
        await someone.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(someone.Page.GetByText($"Signed in as {name}")).ToBeAttachedAsync();

        await someone.Page.GotoAsync(new Uri(site, "/account/").ToString());
        var listed = someone.Page.Locator("pass-keys li");
        await listed.GetByLabel("Passphrase").FillAsync(Passphrase);
        await listed.GetByRole(AriaRole.Button, new() { Name = "Remove my phone" }).ClickAsync();
        await Expect(listed).ToHaveCountAsync(0);
        someone.Complaints.Should().BeEmpty();
    }

    private static async Task<string> MakeAccount(Person someone, Uri site)
    {
        var name = "key holder " + Guid.NewGuid().ToString("N")[..8];
        await someone.Page.GotoAsync(site.ToString());
        await someone.Page.GetByText("Create an account").First.ClickAsync();
        var form = someone.Page.Locator("create-account-form");
        await form.GetByLabel("A name for you here").FillAsync(name);
        await form.GetByLabel("Passphrase").FillAsync(Passphrase);
        await form.GetByLabel("18 or older").CheckAsync();
        await form.GetByLabel("I will be kind").CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Create an account" }).ClickAsync();
        await Expect(someone.Page.GetByText($"Signed in as {name}")).ToBeAttachedAsync();
        return name;
    }

    /// <summary>A device whose owner always says yes.</summary>
    private static async Task HasAnAuthenticator(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
