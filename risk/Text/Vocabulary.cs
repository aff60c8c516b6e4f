namespace TherapyGroups.Risk.Text;

/// <summary>Which words exist, how common they are, and which of them matter to risk.</summary>
internal sealed class Vocabulary
{
    private const int WildcardLettersMin = 2;
    private const int SplitRankMin = 3000;
    private const int CommonRankMax = 2000;
    private const int SwappedLengthMax = 16;
    private const int CommonCorrectableMin = 6;

    private readonly Dictionary<string, int> rank = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> rankOf;
    private readonly HashSet<string> sensitive = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> sensitiveOf;
    private readonly string[] core;
    private readonly HashSet<string> coreWords;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> coreOf;
    private readonly int coreLengthMax;
    private readonly SpellingIndex spelling;
    private readonly SpellingIndex commonSpelling;
    private readonly Lazy<Dictionary<string, string>> byConsonants;

    /// <param name="common">English words, commonest first.</param>
    /// <param name="lexicon">Words that stand in patterns or respellings.</param>
    /// <param name="core">The few words that people hide or misspell when they speak of dying and self-injury.</param>
    public Vocabulary(IEnumerable<string> common, IEnumerable<string> lexicon, IEnumerable<string> core)
    {
        var everyday = new List<string>(CommonRankMax);
        foreach (string word in common)
        {
            if (rank.TryAdd(word, rank.Count) && everyday.Count < CommonRankMax)
            {
                everyday.Add(word);
            }
        }

        this.core = [.. core];
        coreWords = [.. this.core];
        coreOf = coreWords.GetAlternateLookup<ReadOnlySpan<char>>();
        coreLengthMax = this.core.Max(word => word.Length);
        sensitive.UnionWith(lexicon);
        sensitive.UnionWith(this.core);
        foreach (string word in sensitive)
        {
            rank.TryAdd(word, rank.Count);
        }

        rankOf = rank.GetAlternateLookup<ReadOnlySpan<char>>();
        sensitiveOf = sensitive.GetAlternateLookup<ReadOnlySpan<char>>();
        spelling = new SpellingIndex(this.core);
        commonSpelling = new SpellingIndex(everyday.Where(word => word.Length >= CommonCorrectableMin));
        byConsonants = new Lazy<Dictionary<string, string>>(() => ByConsonants(everyday));
    }

    public bool Knows(ReadOnlySpan<char> word) => rankOf.ContainsKey(word);

    /// <summary>The word as a string: the vocabulary's own if it has the word, so that none is made for each word of each
    /// message.</summary>
    public string Own(ReadOnlySpan<char> word) => rankOf.TryGetValue(word, out string? own, out _) ? own : word.ToString();

    /// <summary>Whether it is one of the few words that people hide or misspell.</summary>
    public bool Core(ReadOnlySpan<char> word) => coreOf.Contains(word);

    /// <summary>Whether it is among the words that everybody uses.</summary>
    public bool Common(ReadOnlySpan<char> word) => Rank(word) < CommonRankMax;

    public bool Sensitive(ReadOnlySpan<char> word) => sensitiveOf.Contains(word);

    /// <summary>The token of a word.</summary>
    public Token Word(ReadOnlySpan<char> word, int start, int end, bool respelled) =>
        rankOf.TryGetValue(word, out string? own, out int place)
            ? new Token(own, start, end, IsWord: true, respelled, place)
            : new Token(word.ToString(), start, end, IsWord: true, respelled, Token.Unknown);

    /// <summary>How far down the list of common words; large for a rare word.</summary>
    public int Rank(ReadOnlySpan<char> word) => rankOf.TryGetValue(word, out int place) ? place : Token.Unknown;

    /// <summary>What a word costs in a cut of run-together letters.</summary>
    public double Cost(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
        {
            return word[0] is 'i' or 'a' ? 5 : word[0] is 'u' ? 9 : double.PositiveInfinity;
        }

        if (!rankOf.TryGetValue(word, out int place))
        {
            return double.PositiveInfinity;
        }

        double cost = 4 + Math.Log(place + 10);
        bool matters = sensitiveOf.Contains(word);
        return word.Length == 2 && !matters ? cost + 6 : cost - (matters ? 1.5 : 0);
    }

    /// <summary>The core word that was written in two parts, such as "ki ll"; two common words stay two.</summary>
    public string? Joined(string first, string second)
    {
        int length = first.Length + second.Length;
        if (length > coreLengthMax)
        {
            return null;
        }

        Span<char> whole = stackalloc char[coreLengthMax];
        first.CopyTo(whole);
        second.CopyTo(whole[first.Length..]);
        return coreOf.TryGetValue(whole[..length], out string? word)
            && ((first, second) is ("my", "self") || Rank(first) > SplitRankMin || Rank(second) > SplitRankMin)
                ? word
                : null;
    }

    /// <summary>The core word one slip away from an unknown word, if there is one.</summary>
    public string? Corrected(string word) => spelling.Nearest(word);

    /// <summary>The longer common word one slip away from an unknown word, if there is one: "alredy", "hapening".</summary>
    public string? CorrectedCommon(string word) => word.Length >= CommonCorrectableMin - 1 ? commonSpelling.Nearest(word) : null;

    /// <summary>The word of which these are the consonants: one of the core if there is one, else the commonest.</summary>
    public string? OfConsonants(string consonants) => byConsonants.Value.GetValueOrDefault(consonants);

    /// <summary>The common word of which two neighbouring letters changed places: "thign", "wuold".</summary>
    public string? Swapped(string word)
    {
        Span<char> letters = stackalloc char[SwappedLengthMax];
        if (word.Length > SwappedLengthMax)
        {
            return null;
        }

        word.CopyTo(letters);
        letters = letters[..word.Length];
        for (int index = 1; index < letters.Length; index++)
        {
            (letters[index - 1], letters[index]) = (letters[index], letters[index - 1]);
            if (Common(letters))
            {
                return letters.ToString();
            }

            (letters[index - 1], letters[index]) = (letters[index], letters[index - 1]);
        }

        return null;
    }

    /// <summary>Words of the core first, then those of the lexicons, then common ones. Seldom needed, so made when it is.</summary>
    private Dictionary<string, string> ByConsonants(IReadOnlyList<string> everyday)
    {
        var found = new Dictionary<string, string>();
        IEnumerable<string> telling = sensitive.Where(word => Rank(word) < SplitRankMin).OrderBy(word => Rank(word));
        foreach (string word in core.Concat(telling).Concat(everyday))
        {
            found.TryAdd(Vowels.Without(word), word);
        }

        return found;
    }

    /// <summary>The one core word that fits a pattern in which <c>*</c> hides any single letter.</summary>
    public string? SensitiveLike(ReadOnlySpan<char> pattern)
    {
        if (pattern.Length - pattern.Count('*') < WildcardLettersMin)
        {
            return null;
        }

        foreach (string word in core)
        {
            if (Fits(word, pattern))
            {
                return word;
            }
        }

        return null;
    }

    private static bool Fits(string word, ReadOnlySpan<char> pattern)
    {
        if (word.Length != pattern.Length)
        {
            return false;
        }

        for (int index = 0; index < word.Length; index++)
        {
            if (pattern[index] != '*' && pattern[index] != word[index])
            {
                return false;
            }
        }

        return true;
    }
}
