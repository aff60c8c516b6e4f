using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>The first journey: from a member's browser to a clinician's screen, as the three people at it see it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class JourneyTests(Stage stage)
{
    private const string Room = "/room/?group=demo-anxiety";
    private const string Crisis = "I want to kill myself tonight. I have the pills here.";

    [Fact]
    public async Task A_crisis_message_in_the_room_reaches_the_clinician_and_brings_its_author_help()
    {
        await using var ana = await stage.SignIn("ana", Room);
        await using var ben = await stage.SignIn("ben", Room);
        await using var rivera = await stage.SignIn("dr-rivera", "/console/");
        await rivera.Sees("Live. New cases appear here at once.");

        // The chat goes both ways.
        await ana.Write("Hello. Is anyone else awake?");
        await ben.Reads("Hello. Is anyone else awake?");
        await ben.Write("I am here. The heat again?");
        await ana.Reads("I am here. The heat again?");
        await ana.Write("The neighbours have a party. It is not so bad.");
        await ben.Write("Same here. I will stay up a while and read.");
        await ana.Reads("Same here. I will stay up a while and read.");
        await ana.Photograph("journey-room");

        // What ana writes now becomes a case on the clinician's screen.
        await ana.Write(Crisis);
        await ben.Reads(Crisis);
        var inQueue = rivera.Page.Locator("case-queue").GetByRole(AriaRole.Button).Filter(new() { HasText = "ana" });
        await Expect(inQueue).ToBeVisibleAsync();
        await Expect(rivera.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "New case: Crisis." })).ToBeVisibleAsync();

        // Ana, and nobody else, is shown people to talk to.
        await Expect(ana.SupportCard).ToBeVisibleAsync();
        await Expect(ana.SupportCard.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        await Expect(ben.SupportCard).ToHaveCountAsync(0);
        await ana.Photograph("journey-support-card");

        // The clinician reads why, and takes the case with one key.
        await inQueue.ClickAsync();
        await Expect(rivera.Page.Locator(".flagged").First).ToContainTextAsync(Crisis);
        await Expect(rivera.Page.Locator("mark").First).ToBeVisibleAsync();
        await rivera.Sees("Why it was flagged");
        await rivera.Photograph("journey-console");
        await rivera.Page.Keyboard.PressAsync("a");
        await Expect(rivera.Page.Locator("case-detail").GetByText("Acknowledged by dr-rivera")).ToBeVisibleAsync();

        await WhatTheyHaveOpenIsAccessible(ana, rivera);
        await TheCardGoesWhenAnaPutsItAway(ana);
        await TheClinicianResolvesTheCase(rivera);
    }

    private static async Task WhatTheyHaveOpenIsAccessible(Person ana, Person rivera)
    {
        await ana.FindsItAccessible("the room with a support card");
        await rivera.FindsItAccessible("the console with a case");
    }

    private static async Task TheCardGoesWhenAnaPutsItAway(Person ana)
    {
        await ana.SupportCard.GetByRole(AriaRole.Button, new() { Name = "Put this away" }).ClickAsync();
        await Expect(ana.SupportCard).ToHaveCountAsync(0);
        await ana.Page.ReloadAsync();
        await ana.Reads(Crisis);
        await Expect(ana.SupportCard).ToHaveCountAsync(0);
    }

    private static async Task TheClinicianResolvesTheCase(Person rivera)
    {
        await rivera.Page.GetByLabel("Add a note").FillAsync("Called the member into a private conversation.");
        await rivera.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(rivera.Page.Locator(".record").GetByText("Called the member into a private conversation.")).ToBeVisibleAsync();
        await rivera.Page.GetByLabel("Supported here").CheckAsync();
        await rivera.Page.GetByLabel("What was done, and why").FillAsync("Safe tonight, with her sister.");
        await rivera.Page.GetByRole(AriaRole.Button, new() { Name = "Resolve" }).ClickAsync();
        await rivera.Sees("The case is resolved.");
        await Expect(rivera.Page.Locator("case-queue").GetByRole(AriaRole.Button).Filter(new() { HasText = "ana" })).ToHaveCountAsync(0);
    }
}
