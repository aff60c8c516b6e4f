using TherapyGroups.Groups;

namespace TherapyGroups.Silo.Safety;

/// <summary>The crisis contacts of all countries, as the filters of groups let them pass.</summary>
public static class KnownHelpOf
{
    public static KnownHelp Contacts(CrisisContacts contacts)
    {
        var all = contacts.Everywhere.ToList();
        var numbers = all.SelectMany(contact => new[] { contact.Phone, contact.Sms?.Split('(')[0] }).OfType<string>()
            .Select(number => new string([.. number.Where(char.IsAsciiDigit)])).Where(digits => digits.Length > 0);
        var hosts = all.SelectMany(contact => new[] { contact.Chat, contact.Source }).OfType<string>()
            .Select(link => Uri.TryCreate(link, UriKind.Absolute, out var uri) ? uri.Host.ToLowerInvariant() : "")
            .Where(host => host.Length > 0)
            .Select(host => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host);
        return new KnownHelp([.. numbers.SelectMany(Spellings)], [.. hosts]);
    }

    /// <summary>With and without the long-distance digit of North America, as people write both.</summary>
    private static IEnumerable<string> Spellings(string digits) =>
        digits.Length == 11 && digits[0] == '1' ? [digits, digits[1..]] : digits.Length == 10 ? [digits, "1" + digits] : [digits];
}
