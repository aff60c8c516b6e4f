using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>Coming back to a room: where the new begins, and being told that there is something new without a word of it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReturningTests(Stage stage)
{
    private const string Choice = "Tell me on this device when something new is written";

    /// <summary>The browser's own notifications are kept for this test to read, and whether the page is in the background is its to say.
    /// </summary>
    private const string Listening =
        """
        window.told = [];
        window.isAway = false;
        ServiceWorkerRegistration.prototype.showNotification = function (title, options) {
          window.told.push(title + ' ' + JSON.stringify(options));
          return Promise.resolve();
        };
        Object.defineProperty(document, 'hidden', { get: () => window.isAway });
        """;

    [Fact]
    public async Task Who_comes_back_goes_from_the_newest_message_to_the_first_new_one()
    {
        var group = await stage.NewRoom();
        await using var jo = await stage.Arrive(group);
        var writers = new List<Person>();
        for (var i = 0; i < 3; i++)
        {
            writers.Add(await stage.Ask(group));
        }

        await Posts(writers[0], group, "This was read.", 1);
        await jo.Reads("This was read. 1");
        await HasRead(jo, group);
        await jo.Page.GotoAsync("/");
        await Posts(writers[0], group, "The first of many.", 1);
        foreach (var writer in writers)
        {
            await Posts(writer, group, "One of many.", 18);
        }

        await jo.Page.GotoAsync($"/room/?group={group}");
        var way = jo.Page.GetByRole(AriaRole.Button, new() { Name = "To the first new message" });
        await Expect(way).ToBeVisibleAsync();
        await jo.FindsItAccessibleEverywhere("the room with new messages", "room-new");
        await Expect(jo.Messages.GetByText("The first of many. 1")).ToHaveCountAsync(0);
        await way.ClickAsync();

        await Expect(jo.Messages.GetByText("The first of many. 1")).ToBeInViewportAsync();
        await Expect(jo.Messages.GetByRole(AriaRole.Heading, new() { Name = "New since you were here" })).ToBeInViewportAsync();
        await Expect(way).ToBeHiddenAsync();
        foreach (var writer in writers)
        {
            await writer.DisposeAsync();
        }
    }

    [Fact]
    public async Task Who_asked_for_it_is_told_that_something_is_new_and_nothing_else()
    {
        var group = await stage.NewRoom();
        await using var kim = await stage.Ask(group);
        await using var lee = await stage.Ask(group);
        await kim.Context.GrantPermissionsAsync(["notifications"]);
        await kim.Context.AddInitScriptAsync(Listening);
        await kim.Page.GotoAsync($"/room/?group={group}");
        await Expect(kim.Composer).ToBeVisibleAsync();
        await kim.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => { window.isAway = true; })");
        await Posts(lee, group, "Nobody asked.", 1);
        await kim.Reads("Nobody asked. 1");
        (await Told(kim)).Should().BeEmpty("it is off until somebody asks");

        await kim.Page.GetByLabel(Choice).CheckAsync();
        await Posts(lee, group, "A word in private.", 2);
        await kim.Reads("A word in private. 2");

        (await Told(kim)).Should().Equal("""TherapyGroups: something new {"tag":"tg.new"}""");
        await kim.FindsItAccessible("the room with the choice to be told");
        await kim.Page.ReloadAsync();
        await Expect(kim.Page.GetByLabel(Choice)).ToBeCheckedAsync();
    }

    private static async Task<string[]> Told(Person person) => await person.Page.EvaluateAsync<string[]>("window.told");

    private static async Task Posts(Person writer, string group, string words, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            var answer = await writer.Context.APIRequest.PostAsync(
                $"/api/groups/{group}/messages", new() { DataObject = new { messageId = Guid.NewGuid(), text = $"{words} {i}" } });
            answer.Status.Should().Be(201);
        }
    }

    /// <summary>The page has told the server how far they have read.</summary>
    private static async Task HasRead(Person person, string group) => (await person.Page.EvaluateAsync<bool>(
        """
        async (path) => {
          for (let look = 0; look < 150; look += 1) {
            const { unread } = await (await fetch(path)).json();
            if (unread === 0) return true;
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
          return false;
        }
        """,
        $"/api/groups/{group}")).Should().BeTrue("the page tells within seconds what was read");
}
