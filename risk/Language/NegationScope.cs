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

    public static bool[] Of(IReadOnlyList<Word> words, int[] clauses, List<Hit> hits, LexiconClass classes)
    {
        var cue = new bool[words.Count];
        foreach (Hit hit in hits.Where(hit => hit.Class == classes.Negation))
        {
            cue[hit.Last] = true;
        }

        foreach (Hit hit in hits.Where(hit => hit.Class == classes.NonNegation))
        {
            cue.AsSpan(hit.First, hit.Last - hit.First + 1).Fill(false);
        }

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
}
