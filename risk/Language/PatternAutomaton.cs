using System.Runtime.InteropServices;

namespace TherapyGroups.Risk.Language;

/// <summary>All patterns as one automaton over words, run in a single pass: every word is looked at once by every live state, and the
/// number of states is fixed, so the time is linear in the text whatever the text is.</summary>
internal sealed class PatternAutomaton
{
    private const int AnyWord = -1;

    private readonly Dictionary<string, int> wordIds = [];
    private readonly ulong[][] setsOf;
    private readonly (int Set, int Target)[] edges;
    private readonly int[] firstEdge;
    private readonly int[] accepts;
    private readonly int[]?[] starts;

    /// <param name="patterns">Each pattern with its class.</param>
    public PatternAutomaton(IReadOnlyList<(int Class, PatternNode Node)> patterns)
    {
        var sets = new WordSets(wordIds);
        var builder = new AutomatonBuilder(sets.NumberOf);
        int start = builder.Build(patterns);
        setsOf = sets.ByWord();
        var flat = new List<(int Set, int Target)>();
        var from = new List<int>();
        var accepted = new List<int>();
        foreach ((List<(int Set, int Target)> moves, int accept) in builder.Closed())
        {
            from.Add(flat.Count);
            flat.AddRange(moves);
            accepted.Add(accept);
        }

        from.Add(flat.Count);
        edges = [.. flat];
        firstEdge = [.. from];
        accepts = [.. accepted];
        starts = Starts(start);
    }

    public IEnumerable<string> Words => wordIds.Keys;

    /// <summary>Every hit, in the order of their last words. <paramref name="breaks"/> says before which words no pattern may go
    /// on.</summary>
    public List<Hit> Run(ReadOnlySpan<string> words, ReadOnlySpan<bool> breaks)
    {
        var hits = new List<Hit>();
        AutomatonScratch scratch = AutomatonScratch.Rent(accepts.Length);
        for (int index = 0; index < words.Length; index++)
        {
            int word = wordIds.GetValueOrDefault(words[index], AnyWord);
            scratch.NextWord();
            if (!breaks[index])
            {
                Advance(scratch, word);
            }

            if (word >= 0 && starts[word] is { } targets)
            {
                foreach (int target in targets)
                {
                    scratch.Enter(target, index);
                }
            }

            foreach ((int state, int first) in CollectionsMarshal.AsSpan(scratch.Next))
            {
                if (accepts[state] >= 0)
                {
                    hits.Add(new Hit(accepts[state], first, index));
                }
            }

            scratch.Swap();
        }

        return hits;
    }

    private void Advance(AutomatonScratch scratch, int word)
    {
        ReadOnlySpan<ulong> known = word < 0 ? [] : setsOf[word];
        foreach ((int state, int first) in CollectionsMarshal.AsSpan(scratch.Live))
        {
            for (int edge = firstEdge[state]; edge < firstEdge[state + 1]; edge++)
            {
                (int set, int target) = edges[edge];
                if (set == AnyWord || (word >= 0 && (known[set >> 6] & (1UL << (set & 63))) != 0))
                {
                    scratch.Enter(target, first);
                }
            }
        }
    }

    /// <summary>Where each word leads from the start, which is in no other way a state: most words begin no pattern.</summary>
    private int[]?[] Starts(int start)
    {
        var targets = new List<int>?[wordIds.Count];
        for (int edge = firstEdge[start]; edge < firstEdge[start + 1]; edge++)
        {
            (int set, int target) = edges[edge];
            for (int word = 0; word < targets.Length; word++)
            {
                if ((setsOf[word][set >> 6] & (1UL << (set & 63))) != 0)
                {
                    (targets[word] ??= []).Add(target);
                }
            }
        }

        return [.. targets.Select(list => list?.ToArray())];
    }
}
