using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>What was written and not sent: taken back, too much of it, or cleared by hand on the device.</summary>
[Collection(BrowserCollection.Name)]
public sealed class OutboxTests(Stage stage)
{
    private const int OutboxLimit = 100;
    private const string Cleared = "Its copy on this device was cleared: it is in this tab alone.";

    [Fact]
    public async Task What_its_writer_takes_back_after_it_arrived_unanswered_is_taken_back_for_all()
    {
        var room = await stage.NewRoom();
        await using var writer = await stage.Arrive(room);
        await using var reader = await stage.Arrive(room);
        await writer.Context.RouteAsync("**/messages", async route =>
        {
            if (route.Request.Method == "POST")
            {
                // The server hears it; its answer gets lost.
                await route.FetchAsync();
                await route.AbortAsync();
                return;
            }

            await route.ContinueAsync();
        });
        // Nor does the writer's own page hear of it.
        await writer.Context.RouteAsync("**/api/**/feed*", route => route.AbortAsync());
        await writer.Page.ReloadAsync();
        await writer.Write("Better not said.");
        await reader.Reads("Better not said.");

        await writer.Messages.GetByRole(AriaRole.Button, new() { Name = "Delete it" }).ClickAsync();

        await reader.Reads("This message was taken back.");
        await Expect(reader.Messages.GetByText("Better not said.")).ToHaveCountAsync(0);
        await Expect(writer.Messages.GetByText("Better not said.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_the_full_outbox_cannot_take_stays_with_its_writer_and_goes_when_there_is_room()
    {
        var room = await stage.NewRoom();
        await using var writer = await stage.Arrive(room);
        await LosePosts(writer);
        await writer.Page.EvaluateAsync(
            """
            async ([groupId, count]) => {
              const { id } = await (await fetch('/api/session')).json();
              for (let number = 1; number <= count; number += 1) {
                const messageId = crypto.randomUUID();
                const writtenAt = new Date(Date.UTC(2026, 0, 1, 0, 0, number)).toISOString();
                const entry = { messageId, groupId, text: `Waiting ${number}`, contentNote: null, writtenAt, why: null };
                localStorage.setItem(`tg.unsent.${id}.${messageId}`, JSON.stringify(entry));
              }
            }
            """,
            new object[] { room, OutboxLimit });
        await writer.Page.ReloadAsync();
        await Expect(writer.Messages.GetByText("Waiting ")).ToHaveCountAsync(OutboxLimit);

        await writer.Write("One too many.");

        await writer.Sees("Too many messages wait to be sent.");
        await Expect(writer.Composer).ToHaveValueAsync("One too many.");
        await writer.Messages.GetByRole(AriaRole.Button, new() { Name = "Delete it" }).First.ClickAsync();
        await writer.Composer.PressAsync("Enter");
        await writer.Reads("One too many.");
        await Expect(writer.Composer).ToHaveValueAsync("");
    }

    [Theory]
    [InlineData("for (const key of Object.keys(localStorage)) if (key.startsWith('tg.unsent.')) localStorage.removeItem(key)")]
    [InlineData("localStorage.clear()")]
    public async Task What_waits_to_be_sent_is_not_dropped_when_its_copy_is_cleared_by_hand(string clearing)
    {
        var room = await stage.NewRoom();
        await using var writer = await stage.Arrive(room);
        await using var reader = await stage.Arrive(room);
        await LosePosts(writer);
        await writer.Write("Still to be said.");
        await Expect(writer.Messages.GetByText("Not sent yet. We keep trying.")).ToBeVisibleAsync();
        var other = new Person(writer.Context, await writer.Context.NewPageAsync());
        await other.Page.GotoAsync("/privacy/");

        await other.Page.EvaluateAsync(clearing);

        await Expect(writer.Messages.GetByText(Cleared)).ToBeVisibleAsync();
        await Expect(writer.Messages.GetByText("Still to be said.")).ToBeVisibleAsync();
        await writer.Context.UnrouteAllAsync();
        await writer.Messages.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await reader.Reads("Still to be said.");
        await Expect(writer.Messages.GetByText(Cleared)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_waits_stays_in_sight_when_all_of_the_site_is_cleared_and_the_session_with_it()
    {
        await using var writer = await stage.Arrive(await stage.NewRoom());
        await LosePosts(writer);
        await writer.Write("Still to be said.");
        await Expect(writer.Messages.GetByText("Not sent yet. We keep trying.")).ToBeVisibleAsync();
        var other = new Person(writer.Context, await writer.Context.NewPageAsync());
        await other.Page.GotoAsync("/privacy/");

        await writer.Context.ClearCookiesAsync();
        await other.Page.EvaluateAsync("localStorage.clear()");

        await writer.Sees("Sign in");
        await Expect(writer.Messages.GetByText("Still to be said.")).ToBeVisibleAsync();
        await Expect(writer.Messages.GetByText(Cleared)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_signs_out_in_one_tab_leaves_nothing_in_the_others()
    {
        await using var writer = await stage.Arrive(await stage.NewRoom());
        await LosePosts(writer);
        await writer.Write("Still to be said.");
        await Expect(writer.Messages.GetByText("Not sent yet. We keep trying.")).ToBeVisibleAsync();
        var other = new Person(writer.Context, await writer.Context.NewPageAsync());
        await other.Page.GotoAsync("/account/");

        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).First.ClickAsync();
        await other.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await writer.Sees("You are signed out.");
        await Expect(writer.Page.GetByText("Still to be said.")).ToHaveCountAsync(0);
    }

    private static Task LosePosts(Person writer) => writer.Context.RouteAsync(
        "**/messages", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
}
