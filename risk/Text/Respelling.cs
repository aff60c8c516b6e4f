using System.Text.RegularExpressions;

namespace TherapyGroups.Risk.Text;

/// <summary>Turns what people type into plain words: "i dnt wanna b here nemore" becomes "i do not want to be here anymore".</summary>
internal sealed partial class Respelling(IReadOnlyDictionary<string, string[]> table, Vocabulary vocabulary)
{
    private const int RunTogetherMin = 7;
    private const int RunTogetherMax = 48;
    private const int RepeatedMin = 3;
    private const int CorrectableMin = 4;
    private const int SwappedMin = 5;

    private readonly Dictionary<string, List<(string[] Written, string[] Plain)>> phrases = Phrases(table);

    /// <summary>Whether the table has this spelling.</summary>
    public bool Knows(string written) => table.ContainsKey(written);

    /// <summary>The plain words of one written word; nothing when it stands for itself, as most words do, or nothing better is
    /// known.</summary>
    public string[]? Plain(Token word) => table.TryGetValue(word.Text, out string[]? known) ? known : Plain(word.Text, word.IsKnown);

    private string[]? Plain(string written) =>
        table.TryGetValue(written, out string[]? known) ? known : Plain(written, vocabulary.Knows(written));

    private string[]? Plain(string written, bool known) => known
        ? null
        : Bare(written) ?? Calm(written) ?? Repeated(written) ?? RunTogether(written) ?? Slip(written);

    /// <summary>Endings and apostrophes: "mum's" is "mum", "dyin" is "dying".</summary>
    private string[]? Bare(string written)
    {
        int apostrophe = written.IndexOf('\'', StringComparison.Ordinal);
        if (apostrophe > 0)
        {
            string ending = written[(apostrophe + 1)..];
            string stem = written[..apostrophe];
            string[] head = Plain(stem) ?? [stem];
            return ending switch
            {
                "s" => [.. head, "'s"],
                "m" => [.. head, "am"],
                "re" => [.. head, "are"],
                "ve" => [.. head, "have"],
                "ll" => [.. head, "will"],
                "d" => [.. head, "would"],
                "t" => [.. head, "not"],
                "in" => Plain(stem + "ing") ?? [stem + "ing"],
                _ => head,
            };
        }

        if (written.Length > 4 && written.EndsWith("in", StringComparison.Ordinal))
        {
            string whole = written + "g";
            return table.TryGetValue(whole, out string[]? known) ? known : vocabulary.Knows(whole) ? [whole] : null;
        }

        return null;
    }

    /// <summary>Stretched words: "soooo" is "so", "killl" is "kill".</summary>
    private string[]? Calm(string written)
    {
        Span<char> letters = stackalloc char[written.Length];
        foreach (int kept in (ReadOnlySpan<int>)[2, 1])
        {
            int length = Shorten(written, kept, letters);
            if (length == written.Length || length < 2)
            {
                continue;
            }

            string calm = vocabulary.Own(letters[..length]);
            if (table.TryGetValue(calm, out string[]? known))
            {
                return known;
            }

            if (vocabulary.Knows(calm))
            {
                return [calm];
            }
        }

        return null;
    }

    /// <summary>Said over and over without a space: "kmskmskms" is "kms".</summary>
    private string[]? Repeated(string written)
    {
        for (int length = RepeatedMin; length <= written.Length / 2 && written.Length <= RunTogetherMax; length++)
        {
            bool repeats = written.Length % length == 0 && written.AsSpan(length).SequenceEqual(written.AsSpan(0, written.Length - length));
            if (repeats && written[..length] is var unit && (table.ContainsKey(unit) || vocabulary.Core(unit)))
            {
                return Plain(unit) ?? [unit];
            }
        }

        return null;
    }

    /// <summary>Two letters are a word only if everybody knows them as one: "dependencies" is not "depend en ci es".</summary>
    private static bool IsPiece(string word) => word.Length > 2 || (word.Length == 1
        ? word is "i" or "a" or "u"
        : word is "to" or "me" or "my" or "in" or "it" or "is" or "do" or "be" or "so" or "no" or "of" or "on" or "am" or "we" or "up"
            or "go" or "an" or "at" or "or" or "if" or "he" or "im" or "by" or "as");

    /// <returns>How many letters are left.</returns>
    private static int Shorten(string written, int runMax, Span<char> letters)
    {
        int length = 0;
        int run = 0;
        for (int index = 0; index < written.Length; index++)
        {
            run = index > 0 && written[index] == written[index - 1] ? run + 1 : 1;
            if (run <= runMax)
            {
                letters[length++] = written[index];
            }
        }

        return length;
    }

    private string[]? RunTogether(string written)
    {
        if (written.Length is < RunTogetherMin or > RunTogetherMax)
        {
            return null;
        }

        List<string> words = WordBreak.Cut(written, vocabulary);
        bool plausible = words.TrueForAll(IsPiece)
            && (words.Exists(word => vocabulary.Core(word)) || words.TrueForAll(word => vocabulary.Common(word)));
        return words.Count > 1 && plausible
            ? [.. words.SelectMany(word => table.TryGetValue(word, out string[]? plain) ? plain : [word])]
            : null;
    }

    private string[]? Slip(string written)
    {
        if (written.Length < CorrectableMin)
        {
            return null;
        }

        string? word = vocabulary.Corrected(written)
            ?? (written[0] == 's' && Suicide().IsMatch(written) ? written[^1] == 'l' ? "suicidal" : "suicide" : null)
            ?? (written.Length >= SwappedMin ? vocabulary.Swapped(written) : null)
            ?? vocabulary.CorrectedCommon(written);
        return word is null ? null : table.TryGetValue(word, out string[]? known) ? known : [word];
    }

    /// <summary>The words for several written ones together, such as "sewer slide"; the table has them joined by "_".</summary>
    public string[]? Phrase(List<Token> tokens, int index, out int taken)
    {
        taken = 0;
        if (!phrases.TryGetValue(tokens[index].Text, out List<(string[] Written, string[] Plain)>? known))
        {
            return null;
        }

        foreach ((string[] written, string[] plain) in known)
        {
            int count = 1;
            while (count < written.Length && index + count < tokens.Count && tokens[index + count].Text == written[count])
            {
                count++;
            }

            if (count == written.Length)
            {
                taken = count;
                return plain;
            }
        }

        return null;
    }

    private static Dictionary<string, List<(string[] Written, string[] Plain)>> Phrases(IReadOnlyDictionary<string, string[]> table)
    {
        var found = new Dictionary<string, List<(string[] Written, string[] Plain)>>();
        foreach ((string spelling, string[] plain) in table.Where(entry => entry.Key.Contains('_', StringComparison.Ordinal)))
        {
            string[] written = spelling.Split('_');
            if (!found.TryGetValue(written[0], out List<(string[] Written, string[] Plain)>? known))
            {
                found[written[0]] = known = [];
            }

            known.Add((written, plain));
        }

        return found;
    }

    /// <summary>Every way in which people spell the word by ear: "suacidel", "sooiside", "sucidial".</summary>
    [GeneratedRegex(
        "^s[uoe][aeiouyw]{0,3}[cs]{1,2}[iy]{1,2}d+(?:e|al|el|le|il|ial|eal|all)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Suicide();
}
