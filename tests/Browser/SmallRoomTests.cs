using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>The room on a phone: what has to be in sight is, and the page is no higher than the window.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SmallRoomTests(Stage stage)
{
    private const int TooLong = 2_100;

    [Fact]
    public async Task That_a_text_is_too_long_is_in_sight_on_a_phone_also_below_a_folded_support_card()
    {
        await using var ana = await stage.Arrive(await stage.NewRoom());
        await ana.Write("A first line, so that the list holds something.");
        var long_ = string.Join(' ', Enumerable.Repeat("and then", TooLong / 9 + 1));
        await IsInSight(ana, long_, "the room");

        await ana.Composer.FillAsync("");
        await ana.Write("I want to die.");
        await ana.SupportCard.GetByRole(AriaRole.Button, new() { Name = "Show less" }).ClickAsync();
        await IsInSight(ana, long_, "the room with a folded card");
        await ana.Page.SetViewportSizeAsync(360, 740);
        await Expect(ana.SupportCard.GetByRole(AriaRole.Link, new() { Name = "Call 988" })).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    private static async Task IsInSight(Person person, string text, string where)
    {
        foreach (var (width, height, fits) in new[] { (360, 740, true), (320, 640, true), (390, 844, true), (360, 420, false) })
        {
            await person.Page.SetViewportSizeAsync(width, height);
            await person.Composer.FillAsync(text);
            await Expect(person.Page.GetByText("characters too many")).ToBeInViewportAsync(new() { Ratio = 1 });
            await Expect(person.Page.GetByRole(AriaRole.Button, new() { Name = "Send" })).ToBeInViewportAsync(new() { Ratio = 1 });
            var below = await person.Page.EvaluateAsync<int>("document.documentElement.scrollHeight - innerHeight");
            (fits ? below : 0).Should().BeLessThanOrEqualTo(0, "{0} is no higher than its window of {1} by {2}", where, width, height);
        }
    }
}
