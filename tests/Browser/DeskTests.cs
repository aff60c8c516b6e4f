using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>The clinician's desk: one case on one screen, the screener, talking in private, and a line that breaks.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DeskTests(Stage stage)
{
    private const string Crisis = "I want to kill myself tonight. I have the pills here.";

    private static readonly Regex MarkedAsLost = new(@"^\(!\) ", RegexOptions.None, TimeSpan.FromSeconds(1));

    [Fact]
    public async Task A_clinician_sees_all_of_a_case_on_one_screen_and_works_it_with_the_keyboard()
    {
        var room = await stage.NewRoom();
        await using var dana = await stage.Arrive(room);
        await using var rivera = await stage.SignIn("dr-rivera", "/console/");
        await dana.Write("It has been a long week.");
        await dana.Write(Crisis);

        await rivera.OpensCaseOf(dana);
        var detail = rivera.Page.Locator("case-detail");
        await Expect(detail.Locator(".flagged")).ToContainTextAsync(Crisis);
        await Expect(detail.Locator("figure.trend svg")).ToBeVisibleAsync();
        await Expect(detail.Locator("figcaption")).ToContainTextAsync("1 Crisis");
        await Expect(detail.GetByText("have the room open")).ToBeVisibleAsync();
        await Expect(detail.GetByText("United States")).ToBeVisibleAsync();
        await Expect(detail.GetByText("18 or older")).ToBeVisibleAsync();
        await rivera.Page.Keyboard.PressAsync("a");
        await Expect(detail.GetByText("Acknowledged by dr-rivera")).ToBeVisibleAsync();
        await rivera.Page.Keyboard.PressAsync("c");
        await Expect(detail.Locator("h2")).ToContainTextAsync("In contact");

        await FillsInTheScreener(rivera, detail);
        await rivera.FindsItAccessibleEverywhere("the console with a case and a screener", "console-case");
    }

    [Fact]
    public async Task A_press_counts_though_news_comes_before_it_is_let_go()
    {
        var room = await stage.NewRoom();
        await using var hal = await stage.Arrive(room);
        await using var rivera = await stage.SignIn("dr-rivera", "/console/");
        await hal.Write(Crisis);
        var inQueue = rivera.Page.Locator("case-queue").GetByRole(AriaRole.Button).Filter(new() { HasText = hal.Name });
        var title = rivera.Page.Locator("case-detail h2");

        await rivera.Presses(inQueue.GetByText(hal.Name));
        await hal.Write("I mean it. I will kill myself tonight.");
        await Expect(inQueue).ToContainTextAsync("2 messages");
        await rivera.Page.Mouse.UpAsync();

        await Expect(title).ToContainTextAsync(hal.Name);
        await rivera.Presses(rivera.Page.Locator("case-detail").GetByRole(AriaRole.Button, new() { Name = "Acknowledge" }));
        await hal.Write("Goodbye. I am going to end my life now.");
        await Expect(inQueue).ToContainTextAsync("3 messages");
        await rivera.Page.Mouse.UpAsync();
        await rivera.Sees("Acknowledged by dr-rivera");
    }

    [Fact]
    public async Task A_member_is_asked_into_a_private_room_says_yes_talks_and_leaves()
    {
        var room = await stage.NewRoom();
        await using var erin = await stage.Arrive(room);
        await using var finn = await stage.Arrive(room);
        await using var rivera = await stage.SignIn("dr-rivera", "/console/");
        await erin.Write(Crisis);
        await rivera.OpensCaseOf(erin);

        await rivera.Page.GetByRole(AriaRole.Button, new() { Name = "Offer a private room" }).ClickAsync();
        await rivera.Sees("The member was asked and has not answered yet.");
        var offer = erin.Page.GetByRole(AriaRole.Region, new() { Name = "Would you like to talk in private?" });
        await Expect(offer).ToBeVisibleAsync();
        await Expect(finn.Page.GetByText("Would you like to talk in private?")).ToHaveCountAsync(0);
        await erin.FindsItAccessibleEverywhere("the room with the offer of a private one", "room-offer");

        await offer.GetByRole(AriaRole.Button, new() { Name = "Yes, go there" }).ClickAsync();
        await Expect(erin.Page.GetByRole(AriaRole.Heading, new() { Name = "Private room" })).ToBeVisibleAsync();
        await erin.Write("I am here.");
        await rivera.Sees("The member is in the private room.");
        await rivera.Page.GetByRole(AriaRole.Link, new() { Name = "Go into the private room" }).ClickAsync();
        await rivera.Reads("I am here.");
        await rivera.Write("I am glad you came.");
        await erin.Reads("I am glad you came.");
        await erin.FindsItAccessibleEverywhere("the private room", "private-room");
        await finn.Page.GotoAsync(new Uri(erin.Page.Url).PathAndQuery);
        await Expect(finn.Messages).ToHaveCountAsync(0);

        await erin.Page.GetByRole(AriaRole.Button, new() { Name = "Leave this group" }).ClickAsync();
        await erin.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Leave this group" }).ClickAsync();
        await erin.Sees("Your private room");
        await rivera.Page.GotoAsync("/console/");
        await rivera.OpensCaseOf(erin);
        await rivera.Sees("The member has left the private room.");
        await rivera.Page.GetByText("What was written in the private room").ClickAsync();
        await rivera.Sees("I am glad you came.");
    }

    [Fact]
    public async Task A_member_who_asks_for_a_clinician_is_heard_by_whoever_has_the_case()
    {
        var room = await stage.NewRoom();
        await using var ines = await stage.Arrive(room);
        await using var rivera = await stage.SignIn("dr-rivera", "/console/");
        await ines.Write(Crisis);
        await rivera.OpensCaseOf(ines);
        await rivera.Page.Keyboard.PressAsync("a");
        await rivera.Sees("Acknowledged by dr-rivera");

        await ines.Page.GetByRole(AriaRole.Button, new() { Name = "I would like to talk with a clinician in private" }).ClickAsync();

        var alert = rivera.Page.GetByRole(AriaRole.Alert);
        await Expect(alert.Filter(new() { HasText = "Something was added to a case that you have: Crisis." })).ToBeVisibleAsync();
        var detail = rivera.Page.Locator("case-detail");
        await Expect(detail).ToContainTextAsync("Answer due");
        await Expect(detail).ToContainTextAsync("the member waits for a private talk with a clinician");
        await detail.GetByRole(AriaRole.Button, new() { Name = "Offer a private room" }).ClickAsync();
        await Expect(detail).Not.ToContainTextAsync("the member waits for a private talk");
    }

    [Fact]
    public async Task A_no_is_as_easy_as_a_yes_and_the_clinician_is_told()
    {
        var room = await stage.NewRoom();
        await using var gail = await stage.Arrive(room);
        await using var rivera = await stage.SignIn("dr-rivera", "/console/");
        await gail.Write(Crisis);
        await rivera.OpensCaseOf(gail);
        await rivera.Page.GetByRole(AriaRole.Button, new() { Name = "Offer a private room" }).ClickAsync();

        await gail.Page.GetByRole(AriaRole.Button, new() { Name = "No, thank you" }).ClickAsync();

        await gail.Sees("That is fine. The clinician is told.");
        await rivera.Sees("The member said no for now.");
        await Expect(rivera.Page.GetByRole(AriaRole.Button, new() { Name = "Offer it again" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_moderators_question_shows_on_the_console_without_a_word_and_is_answered_there()
    {
        var question = "Is she all right? " + Guid.NewGuid().ToString("N")[..8];
        var room = await stage.NewRoom("sam");
        await using var hana = await stage.Arrive(room);
        await using var ivor = await stage.Arrive(room);
        await using var rivera = await stage.SignIn("dr-rivera", "/console/");
        await hana.Write("Stop whining, all of you.");
        await ivor.Report("Stop whining, all of you.");
        await using var sam = await stage.SignIn("sam", "/moderation/");
        (await sam.Page.EvaluateAsync<int>(
            """
            async ([group, note]) => {
              const [item] = await (await fetch(`/api/moderation/items?group=${group}`)).json();
              const asked = await fetch(`/api/moderation/items/${item.id}/ask-clinician`, {
                method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ note }) });
              return asked.status;
            }
            """,
            new[] { room, question })).Should().Be(201);

        var asks = rivera.Page.Locator("clinician-asks");
        await Expect(asks.GetByRole(AriaRole.Status)).ToContainTextAsync("for a clinician.");
        await Expect(asks.GetByText(question)).ToHaveCountAsync(0);
        await asks.GetByText("Read and answer them").ClickAsync();
        var item = asks.GetByRole(AriaRole.Listitem).Filter(new() { HasText = question });
        await Expect(item.GetByText("Stop whining, all of you.")).ToHaveCountAsync(0);
        await item.GetByText("Show the message").ClickAsync();
        await Expect(item.GetByText("Stop whining, all of you.")).ToBeVisibleAsync();
        await rivera.FindsItAccessibleEverywhere("the console with a moderator's question", "console-question");
        await item.GetByLabel("Your answer").FillAsync("I do not think so. Thank you.");
        await item.GetByRole(AriaRole.Button, new() { Name = "Send the answer" }).ClickAsync();
        await Expect(item).ToHaveCountAsync(0);
        await asks.GetByText("Answered questions").ClickAsync();
        await Expect(asks.GetByRole(AriaRole.Listitem).Filter(new() { HasText = question })).ToContainTextAsync("Thank you.");
    }

    [Fact]
    public async Task A_lost_connection_shows_within_twenty_seconds_and_heals_by_itself()
    {
        await using var rivera = await stage.SignIn("dr-rivera", "/console/");
        await rivera.Sees("Live. New cases appear here at once.");

        await rivera.Context.SetOfflineAsync(true);
        await Expect(rivera.Page.GetByText("Connection lost.")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(rivera.Page).ToHaveTitleAsync(MarkedAsLost);
        await rivera.Context.SetOfflineAsync(false);

        await Expect(rivera.Page.GetByText("Live. New cases appear here at once.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(rivera.Page).Not.ToHaveTitleAsync(MarkedAsLost);
    }

    private static async Task FillsInTheScreener(Person rivera, ILocator detail)
    {
        await detail.Locator("summary").Filter(new() { HasText = "C-SSRS screener" }).ClickAsync();
        var form = detail.Locator("form.screener");
        await Expect(Question(form, "3")).ToBeHiddenAsync();
        foreach (var (question, answer) in new[] { ("1", "Yes"), ("2", "Yes"), ("3", "Yes"), ("4", "No"), ("5", "No"), ("6", "No") })
        {
            await Question(form, question).GetByLabel(answer, new() { Exact = true }).CheckAsync();
        }

        await form.GetByRole(AriaRole.Button, new() { Name = "Keep the answers" }).ClickAsync();
        await rivera.Sees("Screener: moderate (orange)");
    }

    private static ILocator Question(ILocator form, string number) =>
        form.Locator("fieldset").Filter(new() { HasText = $"{number}. Have you" });
}
