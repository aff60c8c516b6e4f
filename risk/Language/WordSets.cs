namespace TherapyGroups.Risk.Language;

/// <summary>The sets of words that patterns read, numbered. Equal sets share a number.</summary>
internal sealed class WordSets(Dictionary<string, int> wordIds)
{
    private readonly Dictionary<IReadOnlyList<string>, int> byList = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> byWords = [];
    private readonly List<IReadOnlyList<string>> sets = [];

    public int NumberOf(IReadOnlyList<string> words)
    {
        // Blocks are shared by many patterns: the same list comes again and again.
        if (byList.TryGetValue(words, out int number))
        {
            return number;
        }

        string key = string.Join('|', words);
        if (!byWords.TryGetValue(key, out number))
        {
            number = sets.Count;
            sets.Add(words);
            byWords[key] = number;
            foreach (string word in words)
            {
                wordIds.TryAdd(word, wordIds.Count);
            }
        }

        byList[words] = number;
        return number;
    }

    /// <summary>For each word a bit per set that holds it: a run looks at one word's row at a time.</summary>
    public ulong[][] ByWord()
    {
        var rows = new ulong[wordIds.Count][];
        for (int word = 0; word < rows.Length; word++)
        {
            rows[word] = new ulong[(sets.Count >> 6) + 1];
        }

        for (int set = 0; set < sets.Count; set++)
        {
            foreach (string word in sets[set])
            {
                rows[wordIds[word]][set >> 6] |= 1UL << (set & 63);
            }
        }

        return rows;
    }
}
