namespace TherapyGroups.Risk.Features;

/// <summary>Cuts common endings. Rough on purpose: the model only needs forms of a word to fall together, and numbers:
/// "40mg" and "500mg" are one, "0mg".</summary>
internal static class Stem
{
    private const int LengthMin = 5;

    private static readonly char[] Digits = [.. "0123456789"];

    public static ReadOnlySpan<char> Of(string word)
    {
        if (word.Length > 0 && char.IsAsciiDigit(word[0]))
        {
            return "0" + word.TrimStart(Digits);
        }

        if (word.Length < LengthMin)
        {
            return word;
        }

        ReadOnlySpan<char> cut =
            word.EndsWith("ing", StringComparison.Ordinal) ? word.AsSpan(0, word.Length - 3)
            : word.EndsWith("ed", StringComparison.Ordinal) ? word.AsSpan(0, word.Length - 2)
            : word.EndsWith("es", StringComparison.Ordinal) ? word.AsSpan(0, word.Length - 2)
            : word.EndsWith('s') && word[^2] != 's' ? word.AsSpan(0, word.Length - 1)
            : word.EndsWith("ly", StringComparison.Ordinal) ? word.AsSpan(0, word.Length - 2)
            : word;
        if (cut.Length > 3 && cut[^1] == cut[^2])
        {
            cut = cut[..^1];
        }

        return cut.Length > 3 && cut[^1] == 'e' ? cut[..^1] : cut;
    }
}
