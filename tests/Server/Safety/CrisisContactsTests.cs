using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TherapyGroups.Silo.Safety;

namespace TherapyGroups.Tests.Server.Safety;

/// <summary>The file of crisis contacts as it is shipped. Whether a number is right, only a person who looks can say.</summary>
public sealed partial class CrisisContactsTests
{
    private const string Fallback = "*";
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
    public void Every_chat_is_a_page_that_the_card_can_link_to() =>
        All.Where(one => one.Contact.Chat is { } chat && !IsPage(chat)).Should().BeEmpty();

    [Fact]
    public void A_day_of_checking_is_a_date() =>
        All.Where(one => one.Contact.CheckedOn is { } day && !IsDay(day)).Should().BeEmpty();

    [Fact]
    public void A_country_that_is_not_there_gets_the_contacts_for_anywhere()
    {
        Keys.Should().Contain(Fallback).And.NotContain("ZZ");

        Contacts.Of("ZZ").Should().Equal(Contacts.Of(Fallback)).And.Contain(contact => contact.Chat != null);
    }

    private static bool IsPage(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

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
