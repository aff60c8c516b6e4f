using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>axe and the width of the window, on every page, for who may see it, on a phone and a desk, by day and by night.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(Stage stage)
{
    private static readonly (int Width, int Height, ColorScheme Scheme)[] Windows =
        [(1280, 800, ColorScheme.Light), (320, 640, ColorScheme.Dark)];

    [Fact]
    public async Task Pages_for_everybody_are_accessible()
    {
        await using var visitor = await stage.Enter();
        await Opens(visitor, "/", "You do not have to carry it alone", "welcome");
        await visitor.Page.GetByText("Create an account").First.ClickAsync();
        await Expect(visitor.Page.GetByLabel("A name for you here")).ToBeVisibleAsync();
        await IsAccessible(visitor, "creating an account");
        await Opens(visitor, "/help/", "The next few minutes", "help");
        await Opens(visitor, "/privacy/", "What we do not do");
        await Opens(visitor, "/worried/", "Help remove dangerous things", "worried");
    }

    [Fact]
    public async Task Pages_for_members_are_accessible()
    {
        await using var ana = await stage.SignIn("ana");
        await Opens(ana, "/", "Your groups", "groups");
        await Opens(ana, "/room/?group=demo-anxiety", "People in this group");
        await Opens(ana, "/room/?group=nowhere", "This group is not here (any more).");
        await Opens(ana, "/account/", "Erase your account");
        await Opens(ana, "/safety-plan/", "6. Making my surroundings safer");
        await Opens(ana, "/console/", "This page is for other roles than yours.");
    }

    [Theory]
    [InlineData("dr-rivera", "/console/", "Live. New cases appear here at once.")]
    [InlineData("dr-rivera", "/duty/", "Last drill of each shift")]
    [InlineData("admin", "/duty/", "Last drill of each shift")]
    [InlineData("sam", "/moderation/", "Reports from members")]
    [InlineData("admin", "/administration/", "Who watches")]
    [InlineData("admin", "/administration/audit/", "What staff have done and read")]
    [InlineData("admin", "/administration/credentials/", "Somebody who is not in the list")]
    public async Task Pages_for_staff_are_accessible(string name, string path, string words)
    {
        await using var person = await stage.SignIn(name, path);
        await Opens(person, path, words);
    }

    [Fact]
    public async Task At_twice_the_size_everything_is_still_in_reach()
    {
        // 200 % zoom of a 1280 by 800 window leaves this much.
        await using var ana = await stage.SignIn("ana", "/room/?group=demo-anxiety", 640, 400);
        await ana.Composer.ScrollIntoViewIfNeededAsync();
        await Expect(ana.Composer).ToBeInViewportAsync();
        await Expect(ana.Page.GetByRole(AriaRole.Button, new() { Name = "Leave quickly" })).ToBeVisibleAsync();
        await ana.FindsItAccessible("the room at twice the size");
    }

    [Theory]
    [InlineData("/groups/", "Find a group")]
    [InlineData("/room/?group=demo-anxiety", "About this room")]
    [InlineData("/account/", "Erase your account")]
    [InlineData("/es/help/", "Ayuda en crisis")]
    [InlineData("/es/privacy/", "Privacidad")]
    public async Task Wider_spacing_high_contrast_and_right_to_left_cut_nothing_off(string path, string words)
    {
        await using var ana = await stage.SignIn("ana", "/safety-plan/", 390, 844);
        await ana.Page.GotoAsync(path);
        await ana.Sees(words);
        await ana.FindsItAccessibleInEveryWay(path);
    }

    [Theory]
    [InlineData("/", "Tus grupos")]
    [InlineData("/groups/", "Buscar un grupo")]
    [InlineData("/group/?id=demo-anxiety", "Acuerdo")]
    [InlineData("/guide/", "¿Qué necesitas?")]
    [InlineData("/room/?group=demo-anxiety", "Sobre esta sala")]
    [InlineData("/account/", "Borrar tu cuenta")]
    [InlineData("/safety-plan/", "Mi plan de seguridad")]
    [InlineData("/es/worried/", "Si te preocupa alguien")]
    public async Task Pages_in_spanish_are_accessible_in_every_way(string path, string words)
    {
        await using var ana = await stage.SignIn("ana", "/safety-plan/");
        await ana.Page.EvaluateAsync("localStorage.setItem('tg.language', 'es')");
        await ana.Page.GotoAsync(path);
        await ana.Sees(words);

        await ana.FindsItAccessibleInEveryWay($"{path} in Spanish");
    }

    private static async Task Opens(Person person, string path, string words, string? picture = null)
    {
        await person.Page.SetViewportSizeAsync(1280, 800);
        await person.Page.GotoAsync(path);
        await person.Sees(words);
        await IsAccessible(person, path, picture);
    }

    private static async Task IsAccessible(Person person, string where, string? picture = null)
    {
        foreach (var (width, height, scheme) in Windows)
        {
            await person.Page.SetViewportSizeAsync(width, height);
            await person.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await person.FindsItAccessible($"{where} at {width} by {height}, {scheme}");
            if (picture is not null)
            {
                await person.Photograph($"{picture}-{width}");
            }
        }
    }
}
