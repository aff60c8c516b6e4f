using System.Collections.Concurrent;
using static Microsoft.Playwright.Assertions;

namespace TherapyGroups.Tests.Browser;

/// <summary>The pages in a language that somebody chose.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LanguageTests(Stage stage)
{
    [Theory]
    [InlineData("en", "You do not have to carry it alone")]
    [InlineData("es", "No tienes que llevarlo tú a solas")]
    public async Task Only_the_words_of_the_chosen_language_are_fetched_and_none_of_the_desks_of_staff(string language, string words)
    {
        await using var visitor = await stage.Enter();
        await visitor.Page.AddInitScriptAsync($"localStorage.setItem('tg.language', '{language}')");
        var fetched = new ConcurrentBag<string>();
        visitor.Page.Request += (_, request) => fetched.Add(new Uri(request.Url).AbsolutePath);

        await visitor.Page.GotoAsync("/");
        await visitor.Sees(words);

        fetched.Where(file => file.StartsWith("/strings/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Should().Equal($"/strings/{language}-groups.js", $"/strings/{language}.js", "/strings/strings.js");
        fetched.Where(file => file == "/leave-first.js").Should().ContainSingle("the other copies are for when it did not arrive");
        await visitor.FindsItAccessibleInEveryWay($"the first page in {language}");
    }

    [Fact]
    public async Task A_desk_has_its_words_in_spanish_and_what_staff_are_warned_of()
    {
        await using var admin = await stage.SignIn("admin");
        await admin.Page.EvaluateAsync("localStorage.setItem('tg.language', 'es')");

        await admin.Page.GotoAsync("/administration/");

        await Expect(admin.Page.Locator("h1")).ToHaveTextAsync("Administración");
        await Expect(admin.Page.GetByText("undefined")).ToHaveCountAsync(0);
        admin.Complaints.Should().BeEmpty();
    }
}
