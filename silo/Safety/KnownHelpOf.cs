using System.Text.RegularExpressions;
using TherapyGroups.Groups;

namespace TherapyGroups.Silo.Safety;

/// <summary>The crisis contacts of all countries, as the filters of groups let them pass.</summary>
public static partial class KnownHelpOf
{
    /// <summary>Where anybody can have a page: only the page of a contact is help there.</summary>
    private const string SharedHost = "wa.me";

    public static KnownHelp Contacts(CrisisContacts contacts)
    {
        var all = contacts.Everywhere.ToList();
        // A contact can name a second number in its note, for another language or beside the one for people who cannot hear.
        var numbers = all.SelectMany(contact => new[]
            {
                contact.Phone, contact.Sms, contact.Chat, contact.Note, contact.Languages, contact.Relay,
            })
            .OfType<string>()
            .SelectMany(text => Number().Matches(text))
            .Select(match => new string([.. match.Value.Where(char.IsAsciiDigit)]));
        // The source is no help to pass: it can be a newspaper.
        var pages = all.SelectMany(contact => new[] { contact.Chat, contact.Website }).OfType<string>().Select(Known);
        return new KnownHelp([.. numbers.SelectMany(Spellings)], [.. pages]);
    }

    private static string Known(string link)
    {
        var page = new Uri(link);
        var host = page.Host.StartsWith("www.", StringComparison.Ordinal) ? page.Host[4..] : page.Host;
        return host == SharedHost ? host + page.AbsolutePath : host;
    }

    /// <summary>With and without the long-distance digit of North America, as people write both.</summary>
    private static IEnumerable<string> Spellings(string digits) =>
        digits.Length == 11 && digits[0] == '1' ? [digits, digits[1..]] : digits.Length == 10 ? [digits, "1" + digits] : [digits];

    [GeneratedRegex("[0-9]([ -]?[0-9])+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
