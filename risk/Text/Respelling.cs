using System.Text;

namespace TherapyGroups.Risk.Text;

/// <summary>Turns what people type into plain words: "i dnt wanna b here nemore" becomes "i do not want to be here anymore".</summary>
internal sealed class Respelling(IReadOnlyDictionary<string, string[]> table, Vocabulary vocabulary)
{
    private const int RunTogetherMin = 7;
    private const int RunTogetherMax = 48;
    private const int CorrectableMin = 4;

    /// <summary>The plain words of one written word; the written word alone when nothing better is known.</summary>
    public IReadOnlyList<string> Plain(string written)
    {
        if (table.TryGetValue(written, out string[]? known))
        {
            return known;
        }

        if (vocabulary.Knows(written))
        {
            return [written];
        }

        return Bare(written) ?? Calm(written) ?? RunTogether(written) ?? Slip(written) ?? [written];
    }

    /// <summary>Endings and apostrophes: "mum's" is "mum", "dyin" is "dying".</summary>
    private IReadOnlyList<string>? Bare(string written)
    {
        int apostrophe = written.IndexOf('\'', StringComparison.Ordinal);
        if (apostrophe > 0)
        {
            string ending = written[(apostrophe + 1)..];
            string stem = written[..apostrophe];
            IReadOnlyList<string> head = Plain(stem);
            return ending switch
            {
                "s" => [.. head, "'s"],
                "m" => [.. head, "am"],
                "re" => [.. head, "are"],
                "ve" => [.. head, "have"],
                "ll" => [.. head, "will"],
                "d" => [.. head, "would"],
                "t" => [.. head, "not"],
                "in" => Plain(stem + "ing"),
                _ => [.. head],
            };
        }

        if (written.Length > 4 && written.EndsWith("in", StringComparison.Ordinal) && vocabulary.Knows(written + "g"))
        {
            return [written + "g"];
        }

        return null;
    }

    /// <summary>Stretched words: "soooo" is "so", "killl" is "kill".</summary>
    private IReadOnlyList<string>? Calm(string written)
    {
        foreach (int kept in (ReadOnlySpan<int>)[2, 1])
        {
            string calm = Shortened(written, kept);
            if (calm.Length == written.Length)
            {
                continue;
            }

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

    private static string Shortened(string written, int runMax)
    {
        var result = new StringBuilder(written.Length);
        int run = 0;
        for (int index = 0; index < written.Length; index++)
        {
            run = index > 0 && written[index] == written[index - 1] ? run + 1 : 1;
            if (run <= runMax)
            {
                result.Append(written[index]);
            }
        }

        return result.ToString();
    }

    private IReadOnlyList<string>? RunTogether(string written)
    {
        if (written.Length is < RunTogetherMin or > RunTogetherMax)
        {
            return null;
        }

        List<string> words = WordBreak.Cut(written, vocabulary);
        return words.Count > 1 && words.Exists(word => vocabulary.Sensitive(word))
            ? [.. words.SelectMany(word => table.TryGetValue(word, out string[]? plain) ? plain : [word])]
            : null;
    }

    private IReadOnlyList<string>? Slip(string written) =>
        written.Length >= CorrectableMin && vocabulary.Corrected(written) is { } word ? [word] : null;
}
