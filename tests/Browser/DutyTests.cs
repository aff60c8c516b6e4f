using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>A clinician's shift: planning it, practising, and what is said when nobody is there.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DutyTests(Stage stage)
{
    [Fact]
    public async Task A_drill_is_on_the_console_marked_as_one_and_its_time_is_shown()
    {
        await using var rivera = await stage.SignIn("dr-rivera", "/duty/");
        await rivera.Page.GetByRole(AriaRole.Button, new() { Name = "Start a drill" }).ClickAsync();
        await rivera.Sees("The drill has begun.");

        var console = await rivera.Context.NewPageAsync();
        await console.GotoAsync("/console/");
        var drill = console.GetByRole(AriaRole.Button).Filter(new() { HasText = "Drill" }).First;
        await drill.ClickAsync();
        await Expect(console.Locator("case-detail h2")).ToContainTextAsync("Drill");
        await console.Locator("case-detail").GetByRole(AriaRole.Button, new() { Name = "Acknowledge" }).ClickAsync();

        await Expect(rivera.Page.Locator("drill-list").GetByText("taken in time").First).ToBeVisibleAsync();
        await rivera.FindsItAccessible("the duty page after a drill");
    }

    [Fact]
    public async Task A_shift_is_planned_in_local_time_and_taken_back()
    {
        await using var rivera = await stage.SignIn("dr-rivera", "/duty/");
        var start = TimeProvider.System.GetLocalNow().AddDays(3).Date.AddHours(9);
        await rivera.Page.GetByLabel("Begins").FillAsync(Local(start));
        await rivera.Page.GetByLabel("Ends").FillAsync(Local(start.AddHours(-1)));
        await rivera.Page.GetByRole(AriaRole.Button, new() { Name = "Plan a shift" }).ClickAsync();
        await rivera.Sees("A shift ends after it begins");

        await rivera.Page.GetByLabel("Ends").FillAsync(Local(start.AddHours(8)));
        await rivera.Page.GetByRole(AriaRole.Button, new() { Name = "Plan a shift" }).ClickAsync();
        var planned = rivera.Page.Locator("shift-plan li").Filter(new() { HasText = "dr-rivera" });
        await Expect(planned).ToHaveCountAsync(1);
        await planned.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(planned).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Nothing_is_handed_over_to_nobody_and_all_of_staff_are_told_that_nobody_is_there()
    {
        await using var rivera = await stage.SignIn("dr-rivera", "/duty/");
        await rivera.Page.GetByLabel("What they need to know").FillAsync("All is quiet.");
        await rivera.Page.GetByRole(AriaRole.Button, new() { Name = "Hand over", Exact = true }).ClickAsync();
        await rivera.Sees("No other clinician is on duty, so your cases stay with you.");

        var duty = rivera.Page.GetByRole(AriaRole.Switch);
        await duty.UncheckAsync();
        await rivera.Sees("No clinician is on duty now");
        await rivera.FindsItAccessible("the duty page with nobody on duty");
        await using (var sam = await stage.SignIn("sam", "/moderation/"))
        {
            await sam.Sees("No clinician is on duty now");
            await sam.FindsItAccessible("the moderators' page with a warning");
        }

        await duty.CheckAsync();
        await Expect(rivera.Page.GetByText("No clinician is on duty now")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_loses_clinical_rights_is_told_and_nobodys_words_stay_on_their_screen()
    {
        const string words = "I want to kill myself tonight.";
        var room = await stage.NewRoom();
        await using var gil = await stage.Arrive(room);
        await using var clinician = await stage.NewClinician();
        await clinician.Page.GotoAsync("/console/");
        await clinician.Sees("Live. New cases appear here at once.");
        await gil.Write(words);
        await clinician.OpensCaseOf(gil);
        await clinician.Sees(words);

        await stage.WithdrawLicence(clinician);

        await clinician.Sees("Your clinical rights here have ended");
        await Expect(clinician.Page.GetByText(words)).ToHaveCountAsync(0);
        await Expect(clinician.Page.GetByText("Connection lost")).ToHaveCountAsync(0);
        await clinician.FindsItAccessible("the console of somebody who is no clinician any more");
    }

    private static string Local(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
