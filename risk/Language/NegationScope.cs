using TherapyGroups.Risk.Text;

namespace TherapyGroups.Risk.Language;

/// <summary>How far a denial reaches: from its word to the end of the clause, or to a new subject. Two denials cancel.</summary>
internal static class NegationScope
{
    private static readonly HashSet<string> NewSubjects = ["i", "he", "she", "they", "we", "you", "but", "except", "just", "only"];

    /// <summary>"I don't think I want to die" denies the second half too.</summary>
    private static readonly HashSet<string> Raising =
    [
        "think", "thinking", "say", "saying", "believe", "mean", "feel", "want", "said", "telling", "claim", "suppose", "like",
        "because", "that",
    ];

    public static bool[] Of(List<Word> words, int[] clauses, List<Hit> hits, LexiconClass classes)
    {
        Span<bool> cue = words.Count <= Scratch.WordsMax ? stackalloc bool[words.Count] : new bool[words.Count];
        Mark(cue, hits, classes);
        var negated = new bool[words.Count];
        bool inside = false;
        bool raised = false;
        for (int index = 0; index < words.Count; index++)
        {
            string word = words[index].Text;
            bool newClause = index > 0 && clauses[index] != clauses[index - 1];
            bool carried = word is "or" or "and" && words[index].Before == Gap.Space;
            if ((newClause && !carried) || (inside && !raised && NewSubjects.Contains(word)))
            {
                inside = false;
                raised = false;
            }

            negated[index] = inside;
            raised |= inside && Raising.Contains(word);
            if (cue[index])
            {
                inside = !inside;
                raised = false;
            }
        }

        return negated;
    }

    /// <summary>Marks the words from whose end on something is denied.</summary>
    private static void Mark(Span<bool> cue, List<Hit> hits, LexiconClass classes)
    {
        foreach (Hit hit in hits)
        {
            cue[hit.Last] |= hit.Class == classes.Negation;
        }

        foreach (Hit hit in hits)
        {
            if (hit.Class == classes.NonNegation)
            {
                cue[hit.First..(hit.Last + 1)].Clear();
            }
        }
    }
}
