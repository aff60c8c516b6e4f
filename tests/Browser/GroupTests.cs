using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>Finding a group, looking at it, sitting in, and asking what one needs.</summary>
[Collection(BrowserCollection.Name)]
public sealed class GroupTests(Stage stage)
{
    [Fact]
    public async Task A_visitor_is_led_from_questions_to_people_to_call_when_they_cannot_wait()
    {
        await using var visitor = await stage.Enter();
        await visitor.Page.GotoAsync("/guide/");

        await Answer(visitor, "No. Someone may get hurt");

        await visitor.Sees("Please do not wait for a group");
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Chat" }).First).ToBeVisibleAsync();
        await visitor.FindsItAccessible("the guide's answer to danger");
        (await visitor.Page.EvaluateAsync<int>("localStorage.length")).Should().Be(0, "nothing is kept unless they say so");
    }

    [Fact]
    public async Task A_member_is_led_from_questions_to_groups_that_fit()
    {
        await using var ana = await stage.SignIn("ana", "/guide/");
        await ana.FindsItAccessible("the first question");

        await Answer(ana, "Yes, it can wait");
        await Answer(ana, "People who have been through it");
        await Answer(ana, "Worry and anxiety");
        await Answer(ana, "In a small group");
        await Answer(ana, "Either is fine");

        await ana.Sees("Living with anxiety");
        await ana.Sees("What a text group cannot do");
        await Expect(ana.Page.GetByText("After a loss")).ToHaveCountAsync(0);
        await ana.FindsItAccessible("the guide's groups");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Keep my answers on this device" }).ClickAsync();
        await ana.Page.ReloadAsync();
        await ana.Sees("Living with anxiety");
    }

    [Fact]
    public async Task A_group_is_found_by_its_topic_and_shows_who_runs_it()
    {
        await using var ana = await stage.SignIn("ana", "/groups/");
        await ana.Page.GetByRole(AriaRole.Combobox, new() { Name = "Topic" }).SelectOptionAsync("grief");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Show groups" }).ClickAsync();

        await Expect(ana.Page.GetByRole(AriaRole.Heading, new() { Name = "After a loss" })).ToBeVisibleAsync();
        await Expect(ana.Page.GetByRole(AriaRole.Heading, new() { Name = "Living with anxiety" })).ToHaveCountAsync(0);
        await ana.FindsItAccessible("the directory");
        await ana.Page.GetByRole(AriaRole.Link, new() { Name = "Look at After a loss" }).ClickAsync();
        await ana.Sees("Who runs it");
        await ana.Sees("Led by peers, not by a therapist");
        await Expect(ana.Page.GetByRole(AriaRole.Link, new() { Name = "Go in" })).ToBeVisibleAsync();
        await ana.FindsItAccessible("a group's page");
    }

    [Fact]
    public async Task An_administrator_plans_a_session_and_changes_the_agreement()
    {
        await using var admin = await stage.SignIn("admin", "/group/?id=demo-grief");
        await admin.Page.GetByRole(AriaRole.Combobox, new() { Name = "Time zone" }).FillAsync("Europe/Berlin");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Plan it" }).ClickAsync();

        await admin.Sees("The session is planned.");
        await admin.Sees("You can write between sessions too.");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Add a session" }).ClickAsync();
        var second = admin.Page.Locator("plan-fields .session").Nth(1);
        await second.GetByLabel("Day").SelectOptionAsync("thursday");
        await admin.FindsItAccessible("the page of who runs a group");
        var saved = admin.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/plan", StringComparison.Ordinal));
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Plan it" }).ClickAsync();
        (await saved).Status.Should().Be(200);

        // The form begins with the plan that stands: saved as it is, it changes nothing.
        await admin.Page.ReloadAsync();
        await Expect(second.GetByLabel("Day")).ToHaveValueAsync("thursday");
        await Expect(admin.Page.GetByRole(AriaRole.Combobox, new() { Name = "Time zone" })).ToHaveValueAsync("Europe/Berlin");
    }

    [Fact]
    public async Task A_seat_that_becomes_free_is_offered_on_the_first_page_and_taken_from_there()
    {
        var name = "Small circle " + Guid.NewGuid().ToString("N")[..8];
        var group = await stage.NewGroup(name, capacity: 2);
        await using var first = await stage.Ask(group);
        await using var second = await stage.Ask(group);
        await using var third = await stage.Ask(group);
        await third.Page.GotoAsync("/");
        await third.Sees("You are number 1 on the waiting list.");

        (await first.Context.APIRequest.DeleteAsync($"/api/groups/{group}/members/me")).Status.Should().Be(204);

        var note = third.Page.GetByRole(AriaRole.Region, new() { Name = $"A seat in {name} is free for you" });
        await Expect(note).ToContainTextAsync("A seat is kept for you until");
        await Expect(third.Page.GetByText("You are number 1 on the waiting list.")).ToHaveCountAsync(0);
        await third.FindsItAccessibleEverywhere("the first page with a seat that is kept", "seat-kept");
        await third.Page.ReloadAsync();
        await Expect(note).ToBeVisibleAsync();
        await third.Page.GetByRole(AriaRole.Link, new() { Name = $"Take the seat in {name}" }).ClickAsync();
        await third.Page.GetByRole(AriaRole.Button, new() { Name = "Take the seat" }).ClickAsync();
        await Expect(third.Page.GetByRole(AriaRole.Link, new() { Name = "Go in" })).ToBeVisibleAsync();
        await third.Page.GotoAsync("/");
        await Expect(third.Page.GetByRole(AriaRole.Link, new() { Name = $"Go in: {name}" })).ToBeVisibleAsync();
        await Expect(note).ToHaveCountAsync(0);
    }

    private static async Task Answer(Person person, string words)
    {
        await person.Page.GetByRole(AriaRole.Radio, new() { Name = words }).CheckAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
    }
}
