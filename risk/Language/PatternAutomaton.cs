using System.Buffers;

namespace TherapyGroups.Risk.Language;

/// <summary>All patterns as one automaton over words, run in a single pass: every word is looked at once by every live state, and the
/// number of states is fixed, so the time is linear in the text whatever the text is.</summary>
internal sealed class PatternAutomaton
{
    private const int AnyWord = -1;

    private readonly Dictionary<string, int> wordIds = [];
    private readonly List<ulong[]> sets = [];
    private readonly Dictionary<string, int> setIds = [];
    private readonly List<(int Set, int Target)[]> edges = [];
    private readonly List<int> accepts = [];
    private readonly Dictionary<int, int[]> starts = [];

    /// <param name="patterns">Each pattern with its class.</param>
    public PatternAutomaton(IReadOnlyList<(int Class, PatternNode Node)> patterns)
    {
        foreach ((_, PatternNode node) in patterns)
        {
            Number(node);
        }

        var builder = new AutomatonBuilder(SetOf);
        int start = builder.Build(patterns);
        foreach ((List<(int Set, int Target)> moves, int accept) in builder.Closed())
        {
            edges.Add([.. moves]);
            accepts.Add(accept);
        }

        foreach (int word in wordIds.Values)
        {
            int[] targets = [.. edges[start].Where(edge => Holds(edge.Set, word)).Select(edge => edge.Target)];
            if (targets.Length > 0)
            {
                starts[word] = targets;
            }
        }

        edges[start] = [];
    }

    public IEnumerable<string> Words => wordIds.Keys;

    public int StateCount => edges.Count;

    /// <summary>Every hit, in the order of their last words. <paramref name="breaks"/> says before which words no pattern may go
    /// on.</summary>
    public List<Hit> Run(ReadOnlySpan<string> words, ReadOnlySpan<bool> breaks)
    {
        var hits = new List<Hit>();
        var live = new List<(int State, int First)>(256);
        var next = new List<(int State, int First)>(256);
        int[] entered = ArrayPool<int>.Shared.Rent(edges.Count);
        Array.Clear(entered, 0, edges.Count);
        for (int index = 0; index < words.Length; index++)
        {
            int word = wordIds.GetValueOrDefault(words[index], AnyWord);
            next.Clear();
            if (!breaks[index])
            {
                foreach ((int state, int first) in live)
                {
                    foreach ((int set, int target) in edges[state])
                    {
                        if (set == AnyWord || Holds(set, word))
                        {
                            Enter(target, first, next, entered, index + 1);
                        }
                    }
                }
            }

            if (starts.TryGetValue(word, out int[]? targets))
            {
                foreach (int target in targets)
                {
                    Enter(target, index, next, entered, index + 1);
                }
            }

            foreach ((int state, int first) in next)
            {
                if (accepts[state] >= 0)
                {
                    hits.Add(new Hit(accepts[state], first, index));
                }
            }

            (live, next) = (next, live);
        }

        ArrayPool<int>.Shared.Return(entered);
        return hits;
    }

    /// <summary>One thread per state and word; the first to enter has the earliest beginning, so that the longest span is the
    /// evidence.</summary>
    private static void Enter(int state, int first, List<(int State, int First)> next, int[] entered, int step)
    {
        if (entered[state] != step)
        {
            entered[state] = step;
            next.Add((state, first));
        }
    }

    private bool Holds(int set, int word) => word >= 0 && (sets[set][word >> 6] & (1UL << (word & 63))) != 0;

    private void Number(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.OneOf one:
                foreach (string word in one.Words)
                {
                    wordIds.TryAdd(word, wordIds.Count);
                }

                break;
            case PatternNode.Sequence sequence:
                foreach (PatternNode part in sequence.Parts)
                {
                    Number(part);
                }

                break;
            case PatternNode.Choice choice:
                foreach (PatternNode branch in choice.Branches)
                {
                    Number(branch);
                }

                break;
        }
    }

    private int SetOf(IReadOnlyList<string> words)
    {
        string key = string.Join('|', words);
        if (!setIds.TryGetValue(key, out int id))
        {
            id = sets.Count;
            setIds[key] = id;
            var bits = new ulong[(wordIds.Count >> 6) + 1];
            foreach (string word in words)
            {
                bits[wordIds[word] >> 6] |= 1UL << (wordIds[word] & 63);
            }

            sets.Add(bits);
        }

        return id;
    }
}
