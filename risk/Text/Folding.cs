using System.Globalization;
using System.Text;

namespace TherapyGroups.Risk.Text;

/// <summary>Undoes what hides letters: look-alikes, full width, combining marks, zero-width characters. One pass, linear in the
/// text.</summary>
internal static class Folding
{
    /// <summary>No word has three of them in a row; so looking back has a bound.</summary>
    private const int CapitalsMax = 3;

    private static readonly Dictionary<int, string> LookAlikes = LoadLookAlikes();

    public static FoldedText Fold(string text) => Ascii.IsValid(text) ? new FoldedText(Lowered(text), Source: null) : FoldAny(text);

    private static string Lowered(string text) => !text.AsSpan().ContainsAnyInRange('A', 'Z')
        ? text
        : string.Create(text.Length, text, static (to, from) =>
        {
            for (int position = 0; position < to.Length; position++)
            {
                to[position] = Lowered(from, position);
            }
        });

    private static char Lowered(string text, int position) =>
        text[position] == 'I' && IsLetterL(text, position) ? 'l' : char.ToLowerInvariant(text[position]);

    private static FoldedText FoldAny(string text)
    {
        var characters = new StringBuilder(text.Length + 16);
        var source = new List<int>(text.Length + 17);
        int position = 0;
        while (position < text.Length)
        {
            if (char.IsAscii(text[position]))
            {
                characters.Append(Lowered(text, position));
                source.Add(position++);
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(position), out Rune rune, out int length);
            foreach (char folded in FoldRune(rune))
            {
                characters.Append(folded);
                source.Add(position);
            }

            position += length;
        }

        source.Add(text.Length);
        return new FoldedText(characters.ToString(), [.. source]);
    }

    /// <summary>"kiII", "sIeep": a capital I right behind a small letter, or behind another such, is drawn like a small l.</summary>
    private static bool IsLetterL(string text, int position)
    {
        int before = position - 1;
        while (before >= 0 && position - before < CapitalsMax && text[before] == 'I')
        {
            before--;
        }

        return before >= 0 && char.IsAsciiLetterLower(text[before]);
    }

    private static string FoldRune(Rune rune)
    {
        if (LookAlikes.TryGetValue(rune.Value, out string? known))
        {
            return known;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return "";
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                return " ";
            case UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol:
                string symbol = Decompose(rune);
                return symbol.Length > 0 && char.IsAsciiLetterOrDigit(symbol[0]) ? symbol : " emojiother ";
            default:
                return Decompose(rune);
        }
    }

    private static string Decompose(Rune rune)
    {
        // What stands for half a character; and the one character that .NET refuses to decompose.
        if (rune.Value is 0xFFFD or 0xFFFE)
        {
            return " ";
        }

        var result = new StringBuilder(2);
        foreach (Rune part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (LookAlikes.TryGetValue(part.Value, out string? known))
            {
                result.Append(known);
            }
            else if (Rune.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
            {
                // A capital, or a sign that stands for one, looks like what its small letter looks like.
                Rune small = Rune.ToLowerInvariant(part);
                result.Append(LookAlikes.TryGetValue(small.Value, out string? alike) ? alike : small.ToString());
            }
        }

        return result.ToString();
    }

    private static Dictionary<int, string> LoadLookAlikes()
    {
        var table = new Dictionary<int, string>();
        foreach (string line in DataFile.Lines("look-alikes.txt"))
        {
            string[] sides = line.Split(" = ", 2);
            string plain = sides[0] switch { "nothing" => "", ['{', .. var word, '}'] => $" {word} ", _ => sides[0] };
            foreach (string shape in sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                int value = shape.StartsWith("U+", StringComparison.Ordinal)
                    ? int.Parse(shape.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                    : Rune.GetRuneAt(shape, 0).Value;
                table[value] = plain;
            }
        }

        return table;
    }
}
