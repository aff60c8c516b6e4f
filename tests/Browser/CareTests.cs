using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>What people do for themselves and for each other: the support card, the safety plan, a worry, a moderator's break.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CareTests(Stage stage)
{
    [Fact]
    public async Task The_support_card_offers_a_clinician_only_when_one_is_on_duty()
    {
        var room = await stage.NewRoom();
        await using var hana = await stage.Arrive(room);
        await using var ivan = await stage.Arrive(room);
        await using var rivera = await stage.SignIn("dr-rivera", "/console/");

        await hana.Write("I want to die.");
        await Expect(hana.SupportCard).ToBeVisibleAsync();
        await Expect(hana.SupportCard.GetByText("988").Filter(new() { Visible = true }).First).ToBeVisibleAsync();
        await Expect(hana.SupportCard.GetByText("Deaf or hard of hearing").First).ToBeVisibleAsync();
        await hana.SupportCard.GetByRole(AriaRole.Button, new() { Name = "I would like to talk with a clinician in private" }).ClickAsync();
        await hana.Sees("They know that you would like to talk.");
        await hana.FindsItAccessibleEverywhere("the room with a support card and a wish", "support-card");

        await GoOffDuty(rivera);
        await ivan.Write("I want to die.");
        await Expect(ivan.SupportCard.GetByText("No clinician of this service is on call at this moment.")).ToBeVisibleAsync();
        await Expect(ivan.SupportCard.GetByRole(AriaRole.Button, new() { Name = "in private" })).ToHaveCountAsync(0);
        await rivera.Page.GetByRole(AriaRole.Switch).CheckAsync();
        await rivera.Sees("You are on duty");
    }

    [Fact]
    public async Task A_safety_plan_is_kept_opens_without_a_connection_and_leaves_with_its_owner()
    {
        var room = await stage.NewRoom();
        await using var jo = await stage.Arrive(room);
        await jo.Page.GotoAsync("/safety-plan/");
        await jo.Page.GetByLabel("2. What I can do by myself").FillAsync("A walk by the river.");
        await jo.Page.GetByLabel("4. People I can ask for help").FillAsync("My sister.");
        await jo.Page.GetByRole(AriaRole.Button, new() { Name = "Save my plan" }).ClickAsync();
        await jo.Sees("Saved.");
        await jo.Page.GetByLabel("Let clinicians of this service read it").CheckAsync();
        await jo.Sees("Clinicians can read your plan now.");
        await jo.FindsItAccessibleEverywhere("the safety plan", "safety-plan");

        await jo.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");
        await jo.Context.SetOfflineAsync(true);
        await jo.Page.ReloadAsync();
        await jo.Sees("No connection. This is the copy that is kept on this device.");
        await Expect(jo.Page.GetByLabel("2. What I can do by myself")).ToHaveValueAsync("A walk by the river.");
        await jo.FindsItAccessible("the safety plan without a connection");
        await jo.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(jo.Page.Locator(".printed").Nth(1)).ToHaveTextAsync("A walk by the river.");
        await Expect(jo.Page.Locator(".printed").Nth(1)).ToBeVisibleAsync();

        await jo.Context.SetOfflineAsync(false);
        await jo.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await jo.Page.GetByRole(AriaRole.Button, new() { Name = "Leave quickly" }).ClickAsync();
        await jo.Page.WaitForURLAsync(Stage.Elsewhere);
        await jo.Page.GotoAsync("/help/");
        var kept = await jo.Page.EvaluateAsync<string[]>("() => Object.keys(localStorage)");
        kept.Should().NotContain(key => key.StartsWith("tg.plan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_worries_finds_the_steps_at_every_message_and_can_tell_the_team()
    {
        var room = await stage.NewRoom();
        await using var kim = await stage.Arrive(room);
        await using var lee = await stage.Arrive(room);
        await using var rivera = await stage.SignIn("dr-rivera", "/console/");
        await lee.Write("I gave my dog to the neighbours.");
        await kim.Reads("I gave my dog to the neighbours.");

        var item = kim.Page.Locator("message-item").Filter(new() { HasText = "I gave my dog to the neighbours." });
        await item.Locator("summary").ClickAsync();
        await item.GetByRole(AriaRole.Button, new() { Name = "I worry about them" }).ClickAsync();
        await kim.Sees("Ask directly.");
        await kim.FindsItAccessibleEverywhere("the steps for somebody who worries", "worry");
        await kim.Page.GetByLabel("They may hurt themselves now or today").CheckAsync();
        await kim.Page.GetByLabel("What worries you? (optional)").FillAsync("She loves that dog.");
        await kim.Page.GetByRole(AriaRole.Button, new() { Name = "Tell the team" }).ClickAsync();
        await kim.Sees("Thank you for not looking away.");

        await rivera.OpensCaseOf(lee);
        await rivera.Sees("She loves that dog.");
        await rivera.FindsItAccessible("the console with a worry");
        await Expect(lee.SupportCard).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_moderator_uncovers_words_by_choice_and_can_ask_to_talk()
    {
        var room = await stage.NewRoom("sam");
        await using var mia = await stage.Arrive(room);
        await using var nor = await stage.Arrive(room);
        await mia.Write("You are all wrong about this.");
        await nor.Reads("You are all wrong about this.");
        await nor.Report("You are all wrong about this.");
        await using var sam = await stage.SignIn("sam", "/moderation/");
        var item = sam.Page.Locator("moderation-item").Last;

        await Expect(item.GetByText("The message is covered until you open it.")).ToBeVisibleAsync();
        await Expect(sam.Page.GetByText("You are all wrong about this.")).ToHaveCountAsync(0);
        await sam.FindsItAccessibleEverywhere("the moderators' queue, covered", "moderation");
        await item.GetByRole(AriaRole.Button, new() { Name = "Show the message" }).FocusAsync();
        await sam.Page.Keyboard.PressAsync("Enter");
        await Expect(item.GetByText("You are all wrong about this.")).ToBeVisibleAsync();
        await Expect(sam.Page.GetByRole(AriaRole.Button, new() { Name = "I am taking a break" })).ToBeVisibleAsync();

        await sam.Page.Locator("moderator-care summary").ClickAsync();
        await sam.Page.Locator("moderator-care textarea").FillAsync("A long evening.");
        await sam.Page.Locator("moderator-care form button").ClickAsync();
        await sam.Sees("The clinicians know that you would like to talk.");
        await using var rivera = await stage.SignIn("dr-rivera", "/console/");
        await rivera.Sees("A long evening.");
        await rivera.FindsItAccessible("the console with a moderator who would like to talk");
        await rivera.Page.GetByRole(AriaRole.Button, new() { Name = "I will talk with them" }).ClickAsync();
        await Expect(rivera.Page.GetByText("A long evening.")).ToHaveCountAsync(0);
    }

    /// <summary>Whoever has open cases is asked first; whether this one has depends on what other tests have left to them.</summary>
    private static async Task GoOffDuty(Person clinician)
    {
        var yes = clinician.Page.GetByRole(AriaRole.Button, new() { Name = "Go off duty" });
        var done = clinician.Page.GetByText("You are off duty");
        await clinician.Page.GetByRole(AriaRole.Switch).ClickAsync();
        await Expect(yes.Or(done).First).ToBeVisibleAsync();
        if (await yes.IsVisibleAsync())
        {
            await yes.ClickAsync();
        }

        await Expect(done).ToBeVisibleAsync();
    }
}
