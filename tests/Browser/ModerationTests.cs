using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>A peer moderator at work, and what the person concerned sees of it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ModerationTests(Stage stage)
{
    private const string Report =
        """
        async ({ words, group }) => {
          const page = await (await fetch(`/api/groups/${group}/messages?limit=200`)).json();
          const message = page.messages.find((one) => one.text === words);
          const answer = await fetch(`/api/groups/${group}/messages/${message.messageId}/reports`, {
            method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ reason: 'unkind' }) });
          return answer.status;
        }
        """;

    [Fact]
    public async Task A_moderator_warns_from_the_queue_and_the_person_is_told_in_private_with_the_reason()
    {
        var words = "Everybody else is boring. " + Guid.NewGuid().ToString("N")[..8];
        await using var chloe = await stage.SignIn("chloe", "/room/?group=demo-grief");
        await using var ben = await stage.SignIn("ben", "/room/?group=demo-grief");
        await chloe.Write(words);
        await ben.Reads(words);
        (await ben.Page.EvaluateAsync<int>(Report, new { words, group = "demo-grief" })).Should().Be(201);

        await using var sam = await stage.SignIn("sam", "/moderation/");
        await sam.UncoversEverything();
        var item = sam.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = words });
        await item.GetByRole(AriaRole.Button).First.ClickAsync();
        await item.GetByText("Warn, mute or remove the person").ClickAsync();
        var form = item.Locator("details form").Filter(new() { HasText = "What should happen" });
        await form.GetByLabel("Warn: they are told").CheckAsync();
        await form.GetByLabel("For how many minutes").FillAsync("10");
        await form.GetByLabel("Reason").FillAsync("Please talk about yourself, not about others.");
        await sam.FindsItAccessible("the form to warn");
        await form.GetByRole(AriaRole.Button, new() { Name = "Do this" }).ClickAsync();
        await Expect(item.GetByRole(AriaRole.Alert)).ToContainTextAsync("1 minute to 30 days");
        await form.GetByLabel("For how many minutes").FillAsync("");
        await form.GetByRole(AriaRole.Button, new() { Name = "Do this" }).ClickAsync();

        await chloe.Page.GotoAsync("/");
        await chloe.Sees("Please talk about yourself, not about others.");
        await Expect(chloe.Page.GetByText("sam", new() { Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_moderator_who_worries_tells_the_clinicians_from_the_queue()
    {
        var words = "You would all be fine without me. " + Guid.NewGuid().ToString("N")[..8];
        var room = await stage.NewRoom("sam");
        await using var jo = await stage.Arrive(room);
        await using var kim = await stage.Arrive(room);
        await jo.Write(words);
        await kim.Reads(words);
        (await kim.Page.EvaluateAsync<int>(Report, new { words, group = room })).Should().Be(201);
        await using var sam = await stage.SignIn("sam", "/moderation/");
        await sam.UncoversEverything();

        await sam.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = words })
            .GetByRole(AriaRole.Button, new() { Name = "I worry about them" }).ClickAsync();
        var dialog = sam.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("I cannot say").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Tell the team" }).ClickAsync();

        await Expect(dialog).ToContainTextAsync("It is with the clinicians now.");
        await using var rivera = await stage.SignIn("dr-rivera", "/console/");
        await rivera.OpensCaseOf(jo);
        await rivera.Sees("told the team");
    }
}
