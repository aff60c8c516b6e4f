using System.Runtime.InteropServices;
using TherapyGroups.Risk.Text;

namespace TherapyGroups.Risk.Language;

/// <summary>All patterns as one automaton over words, run in a single pass: every word is looked at once by every live state, and the
/// number of states is fixed, so the time is linear in the text whatever the text is.</summary>
internal sealed class PatternAutomaton
{
    private const int AnyWord = -1;

    /// <summary>Few messages have more hits.</summary>
    private const int HitsUsual = 12;

    private readonly AutomatonTables tables;
    private readonly Dictionary<string, int> wordIds;

    public PatternAutomaton(AutomatonTables tables)
    {
        this.tables = tables;
        wordIds = new Dictionary<string, int>(tables.Words.Length);
        foreach (string word in tables.Words)
        {
            wordIds.Add(word, wordIds.Count);
        }
    }

    public IReadOnlyList<string> Words => tables.Words;

    /// <summary>Every hit, in the order of their last words. Over the end of a sentence no pattern goes on.</summary>
    public List<Hit> Run(List<Word> words)
    {
        var hits = new List<Hit>(HitsUsual);
        AutomatonScratch scratch = AutomatonScratch.Rent(tables.Accepts.Length);
        for (int index = 0; index < words.Count; index++)
        {
            int word = wordIds.GetValueOrDefault(words[index].Text, AnyWord);
            scratch.NextWord();
            if (words[index].Before != Gap.Strong)
            {
                Advance(scratch, word);
            }

            if (word >= 0)
            {
                foreach (int target in tables.Starts.AsSpan(tables.FirstStart[word]..tables.FirstStart[word + 1]))
                {
                    scratch.Enter(target, index);
                }
            }

            foreach ((int state, int first) in CollectionsMarshal.AsSpan(scratch.Next))
            {
                if (tables.Accepts[state] >= 0)
                {
                    hits.Add(new Hit(tables.Accepts[state], first, index));
                }
            }

            scratch.Swap();
        }

        return hits;
    }

    private void Advance(AutomatonScratch scratch, int word)
    {
        ReadOnlySpan<ulong> known = word < 0 ? [] : tables.Rows.AsSpan(word * tables.RowLength, tables.RowLength);
        int[] firstEdge = tables.FirstEdge;
        (int Set, int Target)[] edges = tables.Edges;
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
}
