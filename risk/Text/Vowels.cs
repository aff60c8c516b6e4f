namespace TherapyGroups.Risk.Text;

/// <summary>Puts the vowels back where somebody leaves them out: "dn't wnt t b lv nymr". Only in a message in which most words have none;
/// linear in the text.</summary>
internal static class Vowels
{
    private const string Letters = "aeiou";
    private const string LettersWithY = "aeiouy";
    private const int BareMin = 4;
    private const int LengthMin = 2;

    public static List<Token> Restore(List<Token> tokens, Respelling respelling, Vocabulary vocabulary)
    {
        int words = 0;
        int bare = 0;
        foreach (Token token in tokens)
        {
            words += token.IsWord ? 1 : 0;
            bare += IsBare(token) ? 1 : 0;
        }

        if (bare < BareMin || bare * 2 <= words)
        {
            return tokens;
        }

        return
        [
            .. tokens.Select(token => IsBare(token) && !respelling.Knows(token.Text) && Plain(token.Text, vocabulary) is { } plain
                ? token with { Text = plain, Respelled = true, Rank = vocabulary.Rank(plain) }
                : token),
        ];
    }

    /// <summary>The consonants of a word; "y" is none of them.</summary>
    public static string Without(string word) =>
        string.Concat(word.Where(letter => !LettersWithY.Contains(letter, StringComparison.Ordinal)));

    private static string? Plain(string written, Vocabulary vocabulary) => written switch
    {
        "t" => "to",
        "m" => "am",
        "f" => "of",
        _ => written.Length >= LengthMin && !vocabulary.Common(written) ? vocabulary.OfConsonants(Without(written)) : null,
    };

    private static bool IsBare(Token token) =>
        token.IsWord && char.IsAsciiLetter(token.Text[0]) && token.Text.AsSpan().IndexOfAny(Letters) < 0;
}
