namespace TherapyGroups.Risk.Language;

/// <summary>Every form of an English verb, for patterns such as <c>kill+</c>.</summary>
internal static class Inflection
{
    private static readonly Dictionary<string, string[]> Irregular = Load();

    private const string Vowels = "aeiou";

    public static IReadOnlyList<string> Forms(string verb)
    {
        if (Irregular.TryGetValue(verb, out string[]? known))
        {
            return known;
        }

        string stem = verb;
        if (verb.EndsWith('e'))
        {
            stem = verb[..^1];
            return [verb, verb + "s", verb + "d", stem + "ing"];
        }

        if (verb.EndsWith('y') && verb.Length > 2 && !Vowels.Contains(verb[^2], StringComparison.Ordinal))
        {
            stem = verb[..^1];
            return [verb, stem + "ies", stem + "ied", verb + "ing"];
        }

        bool hissing = verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal)
            || verb[^1] is 's' or 'x' or 'z';
        string third = hissing ? verb + "es" : verb + "s";
        string[] plain = [verb, third, verb + "ed", verb + "ing"];
        return Doubles(verb)
            ? [.. plain, verb + verb[^1] + "ed", verb + verb[^1] + "ing"]
            : [.. plain, .. (ReadOnlySpan<string>)[verb + "e", verb + "es"]];
    }

    /// <summary>Short verbs that end in one vowel and one consonant double it: plan, planned.</summary>
    private static bool Doubles(string verb) =>
        verb.Length is >= 3 and <= 5
        && !Vowels.Contains(verb[^1], StringComparison.Ordinal)
        && verb[^1] is not ('w' or 'x' or 'y')
        && Vowels.Contains(verb[^2], StringComparison.Ordinal)
        && !Vowels.Contains(verb[^3], StringComparison.Ordinal);

    private static Dictionary<string, string[]> Load()
    {
        var table = new Dictionary<string, string[]>();
        foreach (string line in DataFile.Lines("irregular-verbs.txt"))
        {
            string[] forms = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            table[forms[0]] = forms;
        }

        return table;
    }
}
