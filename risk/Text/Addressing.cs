namespace TherapyGroups.Risk.Text;

/// <summary>Whom a chat message is addressed to: "nick: ", "@nick ", "nick, ". It is no part of what is said.</summary>
internal static class Addressing
{
    private const int NameLengthMax = 32;

    /// <summary>Where the message proper begins; 0 when it is addressed to nobody.</summary>
    public static int End(string folded, Vocabulary vocabulary)
    {
        int start = 0;
        while (start < folded.Length && char.IsWhiteSpace(folded[start]))
        {
            start++;
        }

        bool at = start < folded.Length && folded[start] == '@';
        start += at ? 1 : 0;
        int end = start;
        while (end < folded.Length && end - start <= NameLengthMax && IsNameCharacter(folded[end]))
        {
            end++;
        }

        int length = end - start;
        if (length is < 2 or > NameLengthMax || !char.IsLetter(folded[start]))
        {
            return 0;
        }

        ReadOnlySpan<char> name = folded.AsSpan(start, length);
        char after = end < folded.Length ? folded[end] : ' ';
        bool more = end + 1 < folded.Length && (at || char.IsWhiteSpace(folded[end + 1]));
        bool addressed = at ? after is ' ' or ',' or ':'
            : after == ':' ? !vocabulary.Sensitive(name)
            : after == ',' && !vocabulary.Knows(name);
        return more && addressed ? end + 1 : 0;
    }

    private static bool IsNameCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '[' or ']' or '|' or '^' or '`';
}
