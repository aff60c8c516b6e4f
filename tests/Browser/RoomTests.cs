using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>What a member relies on in the room, on a good network and a bad one.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RoomTests(Stage stage)
{
    private const string Room = "/room/?group=demo-grief";
    private const string Posting = "**/api/groups/demo-grief/messages";

    [Fact]
    public async Task What_could_not_be_sent_is_kept_over_a_reload_and_sent_once_the_network_is_back()
    {
        await using var chloe = await stage.SignIn("chloe", Room);
        await using var ben = await stage.SignIn("ben", Room);
        await chloe.Context.RouteAsync(Posting, route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await chloe.Write("Writing from the train.");
        await chloe.Reads("Writing from the train.");
        await Expect(chloe.Messages.GetByText("Not sent yet. We keep trying.")).ToBeVisibleAsync();
        await chloe.FindsItAccessible("the room with an unsent message");

        await chloe.Page.ReloadAsync();
        await Expect(chloe.Messages.GetByText("Not sent yet. We keep trying.")).ToBeVisibleAsync();
        await chloe.Context.UnrouteAsync(Posting);
        await chloe.Messages.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await ben.Reads("Writing from the train.");
        await Expect(chloe.Messages.GetByText("Not sent yet. We keep trying.")).ToHaveCountAsync(0);
        await Expect(chloe.Messages.GetByText("Writing from the train.")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_happened_while_a_browser_was_offline_is_there_when_it_is_back()
    {
        await using var chloe = await stage.SignIn("chloe", Room);
        await using var ben = await stage.SignIn("ben", Room);
        await ben.Write("The soup is ready.");
        await chloe.Reads("The soup is ready.");
        await chloe.Context.SetOfflineAsync(true);
        await ben.Write("It needs more salt.");
        await ben.Reads("It needs more salt.");
        await chloe.Context.SetOfflineAsync(false);
        await chloe.Reads("It needs more salt.");
        await Expect(chloe.Messages.GetByText("The soup is ready.")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_draft_is_kept_over_a_reload()
    {
        await using var chloe = await stage.SignIn("chloe", Room);
        await chloe.Composer.FillAsync("Half a sentence about");
        await chloe.Page.ReloadAsync();
        await Expect(chloe.Composer).ToHaveValueAsync("Half a sentence about");
        await chloe.Composer.FillAsync("");
    }

    [Fact]
    public async Task A_message_is_found_edited_and_taken_back_by_keyboard_alone()
    {
        await using var chloe = await stage.SignIn("chloe", Room);
        await using var ben = await stage.SignIn("ben", Room);
        await Expect(chloe.Composer).ToBeFocusedAsync();
        await chloe.Page.Keyboard.TypeAsync("The bus was late to day");
        await chloe.Page.Keyboard.PressAsync("Enter");
        await ben.Reads("The bus was late to day");
        var options = chloe.Messages.GetByLabel("Options for the message of You").Last;
        await Expect(options).ToBeAttachedAsync();

        await chloe.Messages.FocusAsync();
        await chloe.Page.Keyboard.PressAsync("ArrowUp");
        await chloe.Page.Keyboard.PressAsync("Tab");
        await Expect(options).ToBeFocusedAsync();
        await chloe.Page.Keyboard.PressAsync("Enter");
        await chloe.Page.Keyboard.PressAsync("Tab");
        await chloe.Page.Keyboard.PressAsync("Enter");
        await Expect(chloe.Messages.GetByLabel("Edit")).ToBeFocusedAsync();
        await chloe.Page.Keyboard.PressAsync("ControlOrMeta+a");
        await chloe.Page.Keyboard.TypeAsync("The bus was late today");
        await chloe.Page.Keyboard.PressAsync("Tab");
        await chloe.Page.Keyboard.PressAsync("Enter");
        await ben.Reads("The bus was late today");
        await Expect(ben.Messages.GetByText("edited").Last).ToBeVisibleAsync();

        await options.PressAsync("Enter");
        await chloe.Messages.GetByRole(AriaRole.Button, new() { Name = "Take back" }).Last.PressAsync("Enter");
        await chloe.FindsItAccessible("the question before a message is taken back");
        await chloe.Page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).PressAsync("Enter");
        await ben.Reads("This message was taken back.");
        await Expect(ben.Messages.GetByText("The bus was late today")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_report_reaches_the_moderator_who_hides_the_message_for_everyone()
    {
        await using var chloe = await stage.SignIn("chloe", Room);
        await using var ben = await stage.SignIn("ben", Room);
        await ben.Write("You should all just get over it.");
        await chloe.Reads("You should all just get over it.");
        var message = chloe.Messages.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "get over it" });
        await message.HoverAsync();
        await message.GetByLabel("Options for the message of ben").ClickAsync();
        await message.GetByRole(AriaRole.Button, new() { Name = "Report" }).ClickAsync();
        await chloe.Page.GetByLabel("It is unkind").CheckAsync();
        await chloe.FindsItAccessible("the report dialog");
        await chloe.Page.GetByRole(AriaRole.Button, new() { Name = "Send report" }).ClickAsync();
        await chloe.Sees("Thank you. A moderator will look at it.");

        await using var sam = await stage.SignIn("sam", "/moderation/");
        await sam.UncoversEverything();
        var report = sam.Page.GetByRole(AriaRole.Article, new() { Name = "Report: It is unkind" })
            .Filter(new() { HasText = "You should all just get over it." });
        await report.GetByRole(AriaRole.Button, new() { Name = "I take this one" }).ClickAsync();
        await Expect(report.GetByText("Taken by sam")).ToBeVisibleAsync();
        await sam.FindsItAccessible("the moderator's list");
        await sam.Photograph("journey-moderation", whole: true);
        await report.GetByText("Hide the message").First.ClickAsync();
        await report.GetByLabel("Reason").First.FillAsync("Unkind to people who grieve.");
        await report.GetByRole(AriaRole.Button, new() { Name = "Hide the message" }).ClickAsync();
        await chloe.Reads("A moderator hid this message.");
        await ben.Reads("A moderator hid this message of yours. Reason: Unkind to people who grieve.");
        await Expect(report.GetByText("Show the message again").First).ToBeVisibleAsync();
        await report.GetByLabel("Message hidden").CheckAsync();
        await report.GetByLabel("Reason").Last.FillAsync("Unkind to people who grieve.");
        await report.GetByRole(AriaRole.Button, new() { Name = "Resolve" }).ClickAsync();
        await Expect(report).ToHaveCountAsync(0);
    }
}
