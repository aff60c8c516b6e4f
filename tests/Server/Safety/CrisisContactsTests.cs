using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TherapyGroups.Silo.Safety;

namespace TherapyGroups.Tests.Server.Safety;

/// <summary>
/// The file of crisis contacts as it is shipped. Whether a number is right, only a person who calls can say. That the crisis pages have the
/// same numbers, and none of those that no page confirmed, is tested beside the pages: tests/front-end/crisis-pages.test.js.
/// </summary>
public sealed partial class CrisisContactsTests
{
    private const string Fallback = "*";
    private const int SentenceMaxLength = 120;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly CrisisContacts Contacts = new();
    private static readonly IReadOnlyList<string> Keys = ReadKeys();

    private static IEnumerable<string> Countries => Keys.Where(key => key != Fallback);

    private static IEnumerable<(string Country, CrisisContact Contact)> All =>
        from country in Keys
        from contact in Contacts.Of(country)
        select (country, contact);

    [Fact]
    public void At_least_forty_countries_have_contacts_of_their_own() => Countries.Count().Should().BeGreaterThanOrEqualTo(40);

    [Fact]
    public void No_country_stands_there_twice() => Keys.Should().OnlyHaveUniqueItems();

    [Fact]
    public void Every_country_is_one_that_a_person_can_choose()
    {
        var pages = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "wwwroot", "elements", "countries.js"));
        var choices = CountryCodes().Matches(pages).Select(match => match.Value).ToHashSet();

        Countries.Where(country => !choices.Contains(country)).Should().BeEmpty();
    }

    [Fact]
    public void Every_country_has_two_or_three_contacts_and_one_answers_calls() =>
        Countries
            .Where(country => Contacts.Of(country) is not { Count: 2 or 3 } contacts || contacts.All(contact => contact.Phone is null))
            .Should().BeEmpty();

    /// <summary>The card shows them in this order: first whom to talk to, then what cannot wait.</summary>
    [Fact]
    public void The_last_contact_of_every_country_and_no_other_is_its_emergency_number() =>
        Countries.Where(country => !IsEmergency(Contacts.Of(country)[^1]) || Contacts.Of(country).Count(IsEmergency) != 1)
            .Should().BeEmpty();

    [Fact]
    public void Nobody_is_offered_twice_in_a_country() =>
        Countries
            .Where(country => Contacts.Of(country).Select(contact => contact.Phone ?? contact.Sms ?? contact.Chat).Distinct().Count()
                != Contacts.Of(country).Count)
            .Should().BeEmpty();

    [Fact]
    public void Every_contact_of_a_country_can_be_reached() =>
        All.Where(one => one.Country != Fallback)
            .Where(one => one.Contact is { Phone: null, Sms: null, Chat: null })
            .Should().BeEmpty();

    [Fact]
    public void Every_number_can_be_dialled_from_the_card() =>
        All.Where(one => (one.Contact.Phone is { } phone && !Dialled().IsMatch(phone))
                || (one.Contact.Sms is { } sms && !Texted().IsMatch(sms)))
            .Should().BeEmpty();

    [Fact]
    public void Every_contact_has_a_name_and_tells_whose_page_says_so() =>
        All.Where(one => string.IsNullOrWhiteSpace(one.Contact.Name) || !IsPage(one.Contact.Source)).Should().BeEmpty();

    [Fact]
    public void Every_chat_is_a_page_that_the_card_can_link_to_and_every_website_one_that_members_can() =>
        All.Where(one => (one.Contact.Chat is { } chat && !IsPage(chat)) || (one.Contact.Website is { } website && !IsPage(website)))
            .Should().BeEmpty();

    [Fact]
    public void A_day_of_checking_is_a_date_that_has_come()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);

        All.Where(one => one.Contact.CheckedOn is { } day && (Day(day) is not { } date || date > today)).Should().BeEmpty();
    }

    /// <summary>Whoever calls because the card says so, and reaches nobody, may not call a second number.</summary>
    [Fact]
    public void Nobody_is_named_who_was_found_on_no_page() => All.Where(one => one.Contact.CheckedOn is null).Should().BeEmpty();

    [Fact]
    public void Whoever_can_be_called_says_when() =>
        All.Where(one => one.Contact.Phone is not null && string.IsNullOrWhiteSpace(one.Contact.Hours)).Should().BeEmpty();

    /// <summary>Short sentences, each with its full stop: the pages part them there, and say each in the reader's language.</summary>
    [Fact]
    public void Every_note_is_made_of_whole_and_short_sentences() =>
        All.Where(one => one.Contact.Note is { } note
                && (!note.EndsWith('.') || note.Split(". ").Any(sentence => sentence.Length > SentenceMaxLength)))
            .Should().BeEmpty();

    [Fact]
    public void A_country_that_is_not_there_gets_the_contacts_for_anywhere()
    {
        Keys.Should().Contain(Fallback).And.NotContain("ZZ");

        Contacts.Of("ZZ").Should().Equal(Contacts.Of(Fallback)).And.Contain(contact => contact.Chat != null);
    }

    private static bool IsPage(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static bool IsEmergency(CrisisContact contact) => contact.Name.Contains("emergency number", StringComparison.OrdinalIgnoreCase);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As they stand in the file: a dictionary would hide a key that stands there twice.</summary>
    private static List<string> ReadKeys()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Safety", "crisis-contacts.json")));
        return [.. file.RootElement.EnumerateObject().Select(property => property.Name)];
    }

    [GeneratedRegex(@"\b[A-Z]{2}\b", Linear)]
    private static partial Regex CountryCodes();

    [GeneratedRegex(@"^[+*]?[0-9]([0-9 -]*[0-9])?$", Linear)]
    private static partial Regex Dialled();

    /// <summary>The number first, then the word to write, if there is one: the card takes the digits.</summary>
    [GeneratedRegex(@"^\+?[0-9]([0-9 -]*[0-9])?( \(write [A-Z]+\))?$", Linear)]
    private static partial Regex Texted();
}
