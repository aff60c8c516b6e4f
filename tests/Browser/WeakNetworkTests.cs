using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>The room where the network fails three requests in ten, crawls, or is shared by two tabs.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WeakNetworkTests(Stage stage)
{
    private const int Messages = 8;

    [Fact]
    public async Task With_three_requests_in_ten_failing_every_message_arrives_once_and_in_order()
    {
        var room = await stage.NewRoom();
        await using var writer = await stage.Arrive(room);
        await using var reader = await stage.Arrive(room);
        var asked = 0;
        await writer.Context.RouteAsync(
            "**/api/**",
            async route =>
            {
                var place = Interlocked.Increment(ref asked) % 10;
                if (place == 7 && route.Request.Method == "POST")
                {
                    // The server hears it; its answer gets lost.
                    await route.FetchAsync();
                }

                await (place is 1 or 4 or 7 ? route.AbortAsync() : route.ContinueAsync());
            });

        var written = Enumerable.Range(1, Messages).Select(number => $"Line {number} of {Messages}").ToList();
        foreach (var line in written)
        {
            await writer.Write(line);
        }

        await reader.Reads(written[^1]);
        (await reader.Messages.GetByText("Line ").AllTextContentsAsync()).Should().Equal(written);
        await Expect(writer.Messages.GetByText("Line ")).ToHaveCountAsync(Messages);
        await Expect(writer.Messages.GetByText("Not sent yet. We keep trying.")).ToHaveCountAsync(0);
        (await writer.Messages.GetByText("Line ").AllTextContentsAsync()).Should().Equal(written);
    }

    [Fact]
    public async Task On_a_line_of_the_second_generation_somebody_new_comes_in_and_is_heard()
    {
        var room = await stage.NewRoom();
        await using var reader = await stage.Arrive(room);
        await using var traveller = await stage.Arrive(room);
        var line = await traveller.Context.NewCDPSessionAsync(traveller.Page);
        await line.SendAsync("Network.enable");
        await line.SendAsync(
            "Network.emulateNetworkConditions",
            new() { ["offline"] = false, ["latency"] = 300, ["downloadThroughput"] = 250_000 / 8, ["uploadThroughput"] = 50_000 / 8 });

        await traveller.Page.ReloadAsync();
        await traveller.Write("The train is slow and so is this.");

        await reader.Reads("The train is slow and so is this.");
        await traveller.Reads("The train is slow and so is this.");
        await Expect(traveller.Messages.GetByText("Sending")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_tabs_of_one_person_show_the_same_and_send_nothing_twice()
    {
        var room = await stage.NewRoom();
        await using var writer = await stage.Arrive(room);
        await using var reader = await stage.Arrive(room);
        var other = new Person(writer.Context, await writer.Context.NewPageAsync());
        await other.Page.GotoAsync($"/room/?group={room}");
        await Expect(other.Composer).ToBeVisibleAsync();
        await writer.Context.SetOfflineAsync(true);
        await writer.Write("Written in the first tab.");
        await other.Write("Written in the second tab.");
        await Expect(other.Messages.GetByText("Not sent yet. We keep trying.")).ToBeVisibleAsync();

        await writer.Context.SetOfflineAsync(false);

        foreach (var person in new[] { reader, writer, other })
        {
            await person.Reads("Written in the first tab.");
            await person.Reads("Written in the second tab.");
            await Expect(person.Messages.GetByText("Not sent yet. We keep trying.")).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task What_its_writer_deletes_in_one_tab_before_it_was_sent_no_other_tab_sends()
    {
        var room = await stage.NewRoom();
        await using var writer = await stage.Arrive(room);
        await using var reader = await stage.Arrive(room);
        await writer.Context.RouteAsync(
            "**/messages", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await writer.Write("Better not said.");
        var other = new Person(writer.Context, await writer.Context.NewPageAsync());
        await other.Page.GotoAsync($"/room/?group={room}");
        await Expect(other.Messages.GetByText("Better not said.")).ToBeVisibleAsync();

        await writer.Messages.GetByRole(AriaRole.Button, new() { Name = "Delete it" }).ClickAsync();
        await Expect(other.Messages.GetByText("Better not said.")).ToHaveCountAsync(0);
        await writer.Context.UnrouteAllAsync();
        await other.Write("Said instead.");

        await reader.Reads("Said instead.");
        await Expect(reader.Messages.GetByText("Better not said.")).ToHaveCountAsync(0);
    }
}
