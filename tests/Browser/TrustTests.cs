using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>What lets people trust a room: company, pace, content notes, a second look, and a way to be heard again.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TrustTests(Stage stage)
{
    private const string Room = "/room/?group=demo-anxiety";

    [Fact]
    public async Task Who_is_here_and_who_writes_is_shown_to_the_others()
    {
        await using var chloe = await stage.SignIn("chloe", Room);
        await using var ben = await stage.SignIn("ben", Room);

        await Expect(chloe.Page.Locator("room-now")).ToContainTextAsync("ben");
        await ben.Composer.FillAsync("I am still thinking");

        await Expect(chloe.Page.GetByText("ben is writing…")).ToBeVisibleAsync();
        await chloe.FindsItAccessible("the room with company");
        await ben.Composer.FillAsync("");
    }

    [Fact]
    public async Task A_moderator_slows_the_room_and_everybody_sees_it()
    {
        await using var sam = await stage.SignIn("sam", Room);
        await using var chloe = await stage.SignIn("chloe", Room);
        var tools = sam.Page.Locator("group-tools");

        await tools.GetByLabel("Slow mode").SelectOptionAsync("30");
        await tools.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();

        await Expect(chloe.Page.Locator("room-now")).ToContainTextAsync("one message every 30 seconds");
        await sam.FindsItAccessible("the room with a moderator's tools");
        await tools.GetByLabel("Slow mode").SelectOptionAsync("0");
        await tools.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();
        await Expect(chloe.Page.Locator("room-now")).Not.ToContainTextAsync("every 30 seconds");
    }

    [Fact]
    public async Task A_held_message_is_explained_to_its_author_and_shown_once_a_moderator_has_looked()
    {
        var words = "My number is 555 0100 " + Random.Shared.Next(100, 1_000);
        await using var sam = await stage.SignIn("sam", Room);
        await sam.Page.Locator("group-tools").GetByLabel("Phone numbers").CheckAsync();
        await sam.Page.Locator("group-tools").GetByRole(AriaRole.Button, new() { Name = "Save" }).Last.ClickAsync();
        await sam.Sees("Saved.");
        await using var chloe = await stage.SignIn("chloe", Room);
        await using var ben = await stage.SignIn("ben", Room);

        await chloe.Write(words);

        await Expect(chloe.Messages.GetByText("it seems to hold a phone number").Last).ToBeVisibleAsync();
        await Expect(ben.Messages.GetByText("A message waits here for a moderator").Last).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText(words)).ToHaveCountAsync(0);
        await chloe.Messages.GetByText("What you wrote").Last.ClickAsync();
        await Expect(chloe.Messages.GetByText(words)).ToBeVisibleAsync();
        await chloe.FindsItAccessible("the room with a message that waits");

        await sam.Page.GotoAsync("/moderation/");
        await sam.UncoversEverything();
        var item = sam.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = words });
        await item.GetByRole(AriaRole.Button, new() { Name = "I take this one" }).ClickAsync();
        await item.GetByText("Show the message to the group").First.ClickAsync();
        await item.GetByLabel("Reason").First.FillAsync("It is a made-up number.");
        await item.GetByRole(AriaRole.Button, new() { Name = "Show the message to the group" }).ClickAsync();
        await ben.Reads(words);
    }

    [Fact]
    public async Task A_moderator_adds_a_content_note_and_a_reader_who_chose_so_reads_on()
    {
        var words = "It was a year ago today. " + Guid.NewGuid().ToString("N")[..8];
        await using var chloe = await stage.SignIn("chloe", Room);
        await using var ben = await stage.SignIn("ben", "/account/");
        await ben.Page.Locator("content-note-choices").GetByLabel("loss").UncheckAsync();
        await ben.Page.Locator("content-note-choices").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await ben.Sees("Saved.");
        await ben.FindsItAccessible("the choice of content notes");
        await ben.Page.GotoAsync(Room);
        await chloe.Write(words);
        await ben.Reads(words);

        await using var sam = await stage.SignIn("sam", Room);
        var message = sam.Messages.GetByRole(AriaRole.Listitem).Filter(new() { HasText = words });
        await message.HoverAsync();
        await message.GetByLabel("Options for the message of chloe").ClickAsync();
        await message.GetByRole(AriaRole.Button, new() { Name = "Add a content note" }).ClickAsync();
        await sam.Page.GetByRole(AriaRole.Dialog).GetByLabel("Content note").FillAsync("loss");
        await sam.FindsItAccessible("the dialog for a content note");
        await sam.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(ben.Messages.GetByText("Content note: loss").Last).ToBeVisibleAsync();
        await ben.Reads(words);
        await Expect(chloe.Messages.GetByText(words)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Moderators_talk_among_themselves_and_ask_a_clinician()
    {
        var words = "Stop whining, all of you. " + Guid.NewGuid().ToString("N")[..8];
        await using var chloe = await stage.SignIn("chloe", Room);
        await using var ben = await stage.SignIn("ben", Room);
        await chloe.Write(words);
        await ben.Reads(words);
        var message = ben.Messages.GetByRole(AriaRole.Listitem).Filter(new() { HasText = words });
        await message.HoverAsync();
        await message.GetByLabel("Options for the message of chloe").ClickAsync();
        await message.GetByRole(AriaRole.Button, new() { Name = "Report" }).ClickAsync();
        await ben.Page.GetByLabel("It is unkind").CheckAsync();
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Send report" }).ClickAsync();
        await ben.Sees("Thank you. A moderator will look at it.");

        await using var sam = await stage.SignIn("sam", "/moderation/");
        await sam.UncoversEverything();
        var item = sam.Page.GetByRole(AriaRole.Article, new() { Name = "Report: It is unkind" }).Filter(new() { HasText = words });
        await item.GetByText("Among moderators").ClickAsync();
        await item.GetByLabel("Tell the other moderators").FillAsync("I will write to her.");
        await item.GetByRole(AriaRole.Button, new() { Name = "Tell the other moderators" }).ClickAsync();
        await Expect(item.GetByText("I will write to her.", new() { Exact = true })).ToBeVisibleAsync();
        await item.GetByText("Ask a clinician").ClickAsync();
        await item.GetByLabel("Ask", new() { Exact = true }).FillAsync("Is she all right?");
        await sam.FindsItAccessible("an item with its back-channel");
        await item.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(item.GetByText("Not answered yet.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Somebody_who_was_told_off_says_how_they_see_it_and_another_person_decides()
    {
        await using var sam = await stage.SignIn("sam", Room);
        await using var chloe = await stage.SignIn("chloe", "/");
        var reason = "Please let others finish. " + Guid.NewGuid().ToString("N")[..8];
        var warned = await sam.Page.EvaluateAsync<int>(
            """
            async (reason) => {
              const group = await (await fetch('/api/groups/demo-anxiety')).json();
              const chloe = group.members.find((one) => one.pseudonym === 'chloe');
              const answer = await fetch(`/api/groups/demo-anxiety/members/${chloe.id}/sanctions`, {
                method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ kind: 'warn', reason }) });
              return answer.status;
            }
            """,
            reason);
        warned.Should().Be(201);

        await chloe.Page.GotoAsync("/account/");
        var told = chloe.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = reason });
        await told.GetByText("I see it differently").ClickAsync();
        await told.GetByLabel("How do you see it?").FillAsync("I thought they had finished.");
        await chloe.FindsItAccessible("an appeal");
        await told.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(told.GetByText("Another moderator will look at it.")).ToBeVisibleAsync();

        await using var admin = await stage.SignIn("admin", "/moderation/");
        var appeal = admin.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = reason });
        await appeal.GetByLabel("The decision ends now").CheckAsync();
        await appeal.GetByLabel("Reason").FillAsync("A misunderstanding.");
        await admin.FindsItAccessible("the queue with an appeal");
        await appeal.GetByRole(AriaRole.Button, new() { Name = "Decide" }).ClickAsync();
        await Expect(appeal).ToHaveCountAsync(0);

        await chloe.Page.GotoAsync("/");
        await chloe.Sees("Somebody else has looked at it again. The decision has ended.");
        await chloe.FindsItAccessible("the decision of an appeal");
    }

    [Fact]
    public async Task An_administrator_closes_an_account_and_reads_the_log()
    {
        await using var someone = await stage.Enter();
        var name = "Quiet " + Guid.NewGuid().ToString("N")[..8];
        await someone.Page.GotoAsync("/");
        var made = await someone.Page.EvaluateAsync<int>(
            """
            async (pseudonym) => (await fetch('/api/accounts', {
              method: 'POST', headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ pseudonym, passphrase: 'seven quiet lanterns', ageBand: 'adult', country: 'US', acceptTerms: true }),
            })).status
            """,
            name);
        made.Should().Be(201);

        await using var admin = await stage.SignIn("admin", "/administration/");
        await admin.Page.GetByLabel("The name begins with").FillAsync(name);
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Look for accounts" }).ClickAsync();
        var account = admin.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = name });
        await account.GetByText("Close the account").First.ClickAsync();
        await account.GetByLabel("Reason").FillAsync("Asked for it by phone.");
        await admin.Page.GetByText("Living with anxiety").First.ClickAsync();
        await Expect(admin.Page.GetByLabel("Days messages are kept").Last).ToBeVisibleAsync();
        await admin.FindsItAccessible("administration with an account and a group");
        await account.GetByRole(AriaRole.Button, new() { Name = "Close the account" }).ClickAsync();
        await Expect(account.GetByText("Open the account again").First).ToBeVisibleAsync();
        (await someone.Page.EvaluateAsync<int>("async () => (await fetch('/api/session')).status")).Should().Be(401);

        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Audit log" }).ClickAsync();
        await Expect(admin.Page.GetByText("Closed an account").First).ToBeVisibleAsync();
        await Expect(admin.Page.GetByText("Asked for it by phone.").First).ToBeVisibleAsync();
        await admin.FindsItAccessible("the audit log");
    }
}
