namespace TherapyGroups.Risk.Text;

/// <summary>Reveals words written with digits, symbols, gaps or without spaces. Only words that matter are revealed; all else stays as it
/// was.</summary>
internal sealed class Obfuscation(Vocabulary vocabulary)
{
    private const string Symbols = "@$!*+|0134578_.-~/#%£";
    private const string InsideWords = "@$!£3401";
    private const string Masks = "*_-#.";
    private const int RevealLengthMax = 24;
    private const int SegmentLengthMax = 48;
    private const int SlipLengthMin = 4;

    /// <summary>Finds the plain word in a chunk such as "su!c1de," or "k*ll".</summary>
    /// <param name="chunk">Folded characters without white space.</param>
    /// <param name="leading">How many characters stand before the word.</param>
    /// <param name="taken">How many characters the word takes.</param>
    /// <param name="word">The plain word.</param>
    public bool Reveal(ReadOnlySpan<char> chunk, out int leading, out int taken, out string word)
    {
        leading = 0;
        taken = 0;
        word = "";
        if (!chunk.ContainsAnyExceptInRange('a', 'z'))
        {
            return false;
        }

        int end = chunk.Length;
        while (leading < end && IsEdge(chunk[leading]))
        {
            leading++;
        }

        while (end > leading && IsEdge(chunk[end - 1]))
        {
            end--;
        }

        for (; end > leading; end--)
        {
            ReadOnlySpan<char> body = chunk[leading..end];
            if ((Masked(body) ?? (Candidate(body) ? Decode(body) : null)) is { } found)
            {
                taken = end - leading;
                word = found;
                return true;
            }

            if (char.IsLetter(chunk[end - 1]))
            {
                break;
            }
        }

        return false;
    }

    /// <summary>Cuts letters into known words, fewest first; empty when they are none.</summary>
    public List<string> Segment(string letters) => letters.Length > SegmentLengthMax ? [] : WordBreak.Cut(letters, vocabulary);

    private static bool IsEdge(char character) => character is '"' or '(' or ')' or ',' or '?' or '.' or ':' or ';' or '\'' or '[' or ']';

    private static bool Candidate(ReadOnlySpan<char> body)
    {
        if (body.Length is < 3 or > RevealLengthMax)
        {
            return false;
        }

        int letters = 0;
        int symbols = 0;
        foreach (char character in body)
        {
            if (char.IsAsciiLetter(character))
            {
                letters++;
            }
            else if (Symbols.Contains(character, StringComparison.Ordinal))
            {
                symbols++;
            }
            else
            {
                return false;
            }
        }

        return symbols > 0 && letters > 0 && letters + 2 >= symbols;
    }

    /// <summary>"s*****e", "s____l": nothing but the first and last letter of a word that need not be spelled.</summary>
    private static string? Masked(ReadOnlySpan<char> body)
    {
        bool masked = body.Length is >= 6 and <= 11 && body[0] == 's' && body[^1] is 'e' or 'l'
            && body[1..^1].IndexOfAnyExcept(Masks) < 0;
        return !masked ? null : body[^1] == 'l' ? "suicidal" : "suicide";
    }

    private string? Decode(ReadOnlySpan<char> body)
    {
        Span<char> plain = stackalloc char[RevealLengthMax];
        Span<char> bare = stackalloc char[RevealLengthMax];
        foreach (char one in (ReadOnlySpan<char>)['i', 'l'])
        {
            int length = 0;
            int bareLength = 0;
            foreach (char character in body)
            {
                char letter = Letter(character, one);
                if (letter != '\0')
                {
                    plain[length++] = letter;
                }

                if (char.IsAsciiLetter(character))
                {
                    bare[bareLength++] = character;
                }
            }

            string? found = Matter(plain[..length]) ?? Matter(bare[..bareLength])
                ?? Plain(plain[..length], body) ?? Slip(plain[..length], body);
            if (found is not null)
            {
                return found;
            }
        }

        return body.Contains('*') || body.Contains('#') || body.Contains('_') || body.Contains('-') ? Wildcard(body) : null;
    }

    /// <summary>Short words appear by accident ("1.5m" is no "ism"); four letters are needed, or a word of the short list.</summary>
    private string? Matter(ReadOnlySpan<char> letters) =>
        letters.Length >= 3 && vocabulary.Sensitive(letters) ? letters.ToString() : null;

    /// <summary>Hidden and misspelled at once: "h@rmd". A symbol has to stand for a letter inside the word, and nobody's plain word may
    /// come of it.</summary>
    private string? Slip(ReadOnlySpan<char> letters, ReadOnlySpan<char> body) =>
        letters.Length >= SlipLengthMin && StandsInside(body) && !vocabulary.Knows(letters)
            ? vocabulary.Corrected(letters.ToString())
            : null;

    /// <summary>A common word that has a symbol for one of its letters: "n1ght", "pr0mise". It says nothing by itself, but an
    /// expression of risk is known only when all of its words are.</summary>
    private string? Plain(ReadOnlySpan<char> letters, ReadOnlySpan<char> body) =>
        letters.Length >= SlipLengthMin && StandsInside(body) && vocabulary.Common(letters) ? letters.ToString() : null;

    private static bool StandsInside(ReadOnlySpan<char> body)
    {
        int symbol = body.IndexOfAny(InsideWords);
        return symbol > 0 && symbol < body.Length - 1 && char.IsAsciiLetter(body[symbol - 1]) && char.IsAsciiLetter(body[^1]);
    }

    private string? Wildcard(ReadOnlySpan<char> body)
    {
        Span<char> pattern = stackalloc char[RevealLengthMax];
        for (int index = 0; index < body.Length; index++)
        {
            pattern[index] = char.IsAsciiLetter(body[index]) ? body[index] : '*';
        }

        return vocabulary.SensitiveLike(pattern[..body.Length]);
    }

    private static char Letter(char symbol, char one) => symbol switch
    {
        '@' or '4' => 'a',
        '8' => 'b',
        '3' or '£' => 'e',
        '!' => 'i',
        '1' or '|' => one,
        '0' => 'o',
        '$' or '5' => 's',
        '7' or '+' => 't',
        >= 'a' and <= 'z' => symbol,
        _ => '\0',
    };
}
