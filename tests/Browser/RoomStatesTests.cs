using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>axe, spacing, right to left and high contrast in states of the room that come and go.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RoomStatesTests(Stage stage)
{
    private const int TooLong = 2_005;

    [Fact]
    public async Task A_message_that_is_being_changed_is_accessible_in_every_way()
    {
        await using var ana = await stage.Arrive(await stage.NewRoom());
        await ana.Write("The bus was late to day");
        await ana.Reads("The bus was late to day");
        var options = ana.Messages.GetByLabel("Options for the message of You").Last;
        await options.PressAsync("Enter");
        await ana.Messages.GetByRole(AriaRole.Button, new() { Name = "Edit" }).First.PressAsync("Enter");
        await Expect(ana.Messages.GetByRole(AriaRole.Textbox, new() { Name = "Edit" })).ToBeVisibleAsync();

        await ana.FindsItAccessibleInEveryWay("the room with a message that is being changed");
    }

    [Fact]
    public async Task A_text_that_is_too_long_below_a_folded_support_card_is_accessible_in_every_way()
    {
        await using var ana = await stage.Arrive(await stage.NewRoom());
        await ana.Write("I want to die.");
        await ana.SupportCard.GetByRole(AriaRole.Button, new() { Name = "Show less" }).ClickAsync();
        await ana.Composer.FillAsync("Half a sentence about");
        await ana.FindsItAccessibleInEveryWay("the room with a folded card and a draft");

        await ana.Composer.FillAsync(new string('a', TooLong));
        await ana.Sees("5 characters too many");

        await ana.FindsItAccessibleInEveryWay("the room with a folded card and a text that is too long");
    }

    [Fact]
    public async Task The_room_of_somebody_who_may_not_write_is_accessible_in_every_way()
    {
        var room = await stage.NewRoom();
        await using var ana = await stage.Arrive(room);
        await ana.Write("A first line.");
        await stage.Mute(ana, room);
        await ana.Sees("You can write again at");

        await ana.FindsItAccessibleInEveryWay("the room while muted");
    }

    [Fact]
    public async Task The_room_after_the_session_ended_is_accessible_in_every_way()
    {
        await using var ana = await stage.Arrive(await stage.NewRoom());
        await ana.Write("A first line.");
        await ana.Reads("A first line.");
        await ana.Composer.FillAsync("Half a sentence about");
        await ana.Context.APIRequest.DeleteAsync("/api/session");
        await ana.Sees("You are signed out. Sign in again: what you wrote is kept on this device.");

        await ana.FindsItAccessibleInEveryWay("the room of somebody who is signed out");
    }
}
