namespace TherapyGroups.Risk.Text;

/// <summary>Finds the core word that a misspelling means: one letter left out, put in, changed or swapped with its neighbour.</summary>
/// <remarks>The index of deletions (Garbe's symmetric delete): a look-up costs as many probes as the word has letters.</remarks>
internal sealed class SpellingIndex
{
    private const int LengthMin = 4;
    private const int LengthMax = 20;

    private readonly Dictionary<string, string> words = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> wordOf;

    public SpellingIndex(IEnumerable<string> core)
    {
        wordOf = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string word in core.Where(word => word.Length >= LengthMin))
        {
            words[word] = word;
            foreach (string shorter in Deletions(word).Where(shorter => shorter.Length >= LengthMin - 1))
            {
                words.TryAdd(shorter, word);
            }
        }
    }

    public string? Nearest(string word)
    {
        if (word.Length is < LengthMin - 1 or > LengthMax)
        {
            return null;
        }

        if (words.TryGetValue(word, out string? found) && Near(word, found))
        {
            return found;
        }

        // From the left: the letters before the one left out are in their places, and the next ones move up by one.
        Span<char> letters = stackalloc char[LengthMax];
        Span<char> shorter = letters[..(word.Length - 1)];
        word.AsSpan(1).CopyTo(shorter);
        for (int index = 0; index < word.Length; index++)
        {
            if (wordOf.TryGetValue(shorter, out found) && Near(word, found))
            {
                return found;
            }

            if (index < shorter.Length)
            {
                shorter[index] = word[index];
            }
        }

        return null;
    }

    /// <summary>The first letter is seldom wrong; insisting on it keeps "dill" from being "kill".</summary>
    private static bool Near(string slip, string word) =>
        slip[0] == word[0] && Math.Abs(slip.Length - word.Length) <= 1 && (word.Length > LengthMin || slip.Length >= LengthMin);

    private static IEnumerable<string> Deletions(string word)
    {
        for (int index = 0; index < word.Length; index++)
        {
            yield return word.Remove(index, 1);
        }
    }
}
