using System.Text;
using System.Text.RegularExpressions;

namespace TherapyGroups.Groups;

/// <summary>
/// Whether words hold what a group wants a moderator to look at first. Pure, and linear in the length of the text: expressions that cannot
/// go back, and one pass for numbers. <see cref="GroupFilters.MethodDetail"/> is the classifier's, and never found here.
/// </summary>
public static partial class FilterRules
{
    private const RegexOptions Linear =
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Services =
        "(whats ?app|telegram|snapchat|instagram|insta|discord|facebook|messenger|kik|skype|wechat|viber|signal|tiktok|snap|ig|fb)";

    /// <summary>
    /// Which of the filters that are on these words meet, in the text or in the author's own content note: everybody reads both. Those who
    /// keep the group's agreement are not filtered, and their note on somebody's message is not.
    /// </summary>
    public static GroupFilters Check(GroupState group, Seat author, Message message, KnownHelp help) =>
        group.Filters == GroupFilters.None || author.Role is GroupRole.PeerModerator or GroupRole.Facilitator
            ? GroupFilters.None
            : Find(message.Text, group.Filters, help)
                | (message.IsNoteByStaff ? GroupFilters.None : Find(message.ContentNote, group.Filters, help));

    /// <summary>Which of <paramref name="on"/> the text meets.</summary>
    public static GroupFilters Find(string text, GroupFilters on, KnownHelp help)
    {
        var plain = Plain(text);
        var found = GroupFilters.None;
        foreach (var filter in new[] { GroupFilters.PhoneNumbers, GroupFilters.Addresses, GroupFilters.Links, GroupFilters.Contacts })
        {
            if (on.HasFlag(filter) && Meets(plain, filter, help))
            {
                found |= filter;
            }
        }

        return found;
    }

    private static bool Meets(string text, GroupFilters filter, KnownHelp help) => filter switch
    {
        GroupFilters.PhoneNumbers => PhoneNumbers.IsIn(text, help.Numbers),
        GroupFilters.Addresses => Street().IsMatch(text) || GermanStreet().IsMatch(text),
        GroupFilters.Links => HasLink(text, help),
        GroupFilters.Contacts => Mail().IsMatch(text) || OtherService().IsMatch(text) || OwnName().IsMatch(text)
            || Outside().IsMatch(text) || Tag().IsMatch(text),
        _ => false,
    };

    /// <summary>As it is read: wide and styled characters as plain ones, invisible ones left out.</summary>
    private static string Plain(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format)
            {
                visible.Append(rune);
            }
        }

        return visible.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static bool HasLink(string text, KnownHelp help)
    {
        if (SpelledLink().IsMatch(text))
        {
            return true;
        }

        foreach (var match in Link().EnumerateMatches(text))
        {
            // What follows an @ is a mail address: another filter's.
            if ((match.Index == 0 || text[match.Index - 1] != '@') && !IsKnown(text.Substring(match.Index, match.Length), help))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKnown(string link, KnownHelp help)
    {
        var rest = link.ToLowerInvariant();
        var scheme = rest.IndexOf("://", StringComparison.Ordinal);
        rest = scheme < 0 ? rest : rest[(scheme + 3)..];
        rest = rest.StartsWith("www.", StringComparison.Ordinal) ? rest[4..] : rest;
        return help.Hosts.Contains(Before(rest, "/?#:")) || help.Hosts.Contains(Before(rest, "?#:"));
    }

    private static string Before(string link, string ends)
    {
        var end = link.AsSpan().IndexOfAny(ends);
        return (end < 0 ? link : link[..end]).TrimEnd('.', ',', ')', '!', '"', '\'', '/');
    }

    [GeneratedRegex(
        @"(https?://|\bwww\.)\S+|\b[a-z0-9-]+(\.[a-z0-9-]+)*\.((com|org|net|info|io|gg|app|online|xyz|uk|de|fr|nl|eu|ru)\b(/\S*)?"
            + @"|(me|ly|co|chat|link|site|es|at|ch|ca|au|us)/\S+)",
        Linear)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b[a-z0-9-]+\s*(\(dot\)|\[dot\]|\sdot\s)\s*(com|org|net|io|gg|me)\b", Linear)]
    private static partial Regex SpelledLink();

    [GeneratedRegex(@"\b[a-z0-9._%+-]+(@|\s?(\(at\)|\[at\])\s?)[a-z0-9-]+(\.[a-z0-9-]+)+", Linear)]
    private static partial Regex Mail();

    [GeneratedRegex(
        @"\b(add|find|follow|message|msg|dm|pm|text|write|reach|contact|call)( to)? (me|us)\b[^.!?\n]{0,30}"
            + @"\b(on|at|via|through|by|in|over)\b[^.!?\n]{0,15}\b" + Services + @"\b",
        Linear)]
    private static partial Regex OtherService();

    [GeneratedRegex(
        @"\bmy " + Services + @"( name| handle| user ?name| id| number| account)?\s*(:|=|is\s+(@|\S*[0-9_]))", Linear)]
    private static partial Regex OwnName();

    [GeneratedRegex(
        @"\b(text|call|phone|ring|dm|pm|message|msg|meet|chat with|talk to) (me|us) (privately|outside|off here|elsewhere)\b"
            + @"|\blet'?s (talk|chat|meet)( up)? (outside|off here|elsewhere|in person)\b",
        Linear)]
    private static partial Regex Outside();

    [GeneratedRegex(@"\b[a-z0-9_.]{2,32}#[0-9]{4}\b", Linear)]
    private static partial Regex Tag();

    /// <remarks>Names of streets are written with capitals, or are one word: "10 minutes down the road" is none.</remarks>
    [GeneratedRegex(
        @"\b[0-9]{1,5}[a-zA-Z]?,? ([A-Z][a-zA-Z'.-]* ){1,3}"
            + @"([Ss]treet|St\.|[Aa]venue|Ave\.|[Rr]oad|Rd\.|[Ll]ane|[Bb]oulevard|[Tt]errace)(\b|\s|,|$)"
            + @"|\b[0-9]{1,5}[a-z]? [a-z'-]+ (street|avenue|boulevard)\b"
            + @"|\b[0-9]{1,5},? ([Rr]ue|[Aa]venue) [A-Za-z]|\b([Cc]alle|[Aa]venida|[Vv]ia) [A-Z][a-z]+,? [0-9]{1,5}\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Street();

    [GeneratedRegex(@"\b[a-zäöüß-]{2,}(straße|strasse|str\.|gasse|allee) ?[0-9]{1,4}[a-z]?\b", Linear)]
    private static partial Regex GermanStreet();
}
