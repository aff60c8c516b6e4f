using TherapyGroups.Risk.Text;

namespace TherapyGroups.Risk.Language;

/// <summary>Decides what each hit means where it stands. What a sentence or clause holds is noted once, so that the work is linear in the
/// hits.</summary>
internal sealed class FindingReader
{
    /// <summary>How many words before an act its wanting, planning or trying may stand.</summary>
    private const int MannerWordsMax = 9;

    /// <summary>How many words after a word of saying another clause may still be what was said.</summary>
    private const int ReportWordsMax = 6;

    /// <summary>Behind every word.</summary>
    private const int Never = int.MaxValue;

    private static readonly HashSet<string> PastVerbs =
    [
        "was", "were", "had", "did", "used", "wanted", "felt", "thought", "tried", "wished", "planned", "decided", "almost", "nearly",
        "attempted", "considered", "became", "got", "went", "took", "cut", "came", "ended", "killed", "died",
    ];

    private readonly List<Word> words;
    private readonly int[] clauses;
    private readonly int[] sentences;
    private readonly bool[] negated;
    private readonly Person[] subjects;
    private readonly Dictionary<int, int>? firstReport;
    private readonly Dictionary<int, int>? firstCondition;
    private readonly Manner[] manners;
    private readonly LexiconClass classes;
    private NumberSet pastSentences;
    private NumberSet recentSentences;

    public FindingReader(
        List<Word> words,
        int[] clauses,
        int[] sentences,
        bool[] negated,
        Person[] subjects,
        List<Hit> hits,
        LexiconClass classes)
    {
        this.words = words;
        this.clauses = clauses;
        this.sentences = sentences;
        this.negated = negated;
        this.subjects = subjects;
        this.classes = classes;
        manners = new Manner[words.Count];
        foreach (Hit hit in hits)
        {
            int kind = hit.Class;
            if (kind == classes.Past)
            {
                pastSentences.Add(sentences[hit.First]);
            }
            else if (kind == classes.Recent)
            {
                recentSentences.Add(sentences[hit.First]);
            }
            else if (kind == classes.Reporting)
            {
                (firstReport ??= []).TryAdd(sentences[hit.First], hit.First);
            }
            else if (kind == classes.Conditional)
            {
                (firstCondition ??= []).TryAdd(clauses[hit.First], hit.First);
            }

            // A manner is noted at its first word, where an act that begins inside it can see it.
            manners[hit.First] |= kind == classes.Intend ? Manner.Intends
                : kind == classes.Want ? Manner.Wants
                : kind == classes.Think ? Manner.Thinks
                : kind == classes.Tried ? Manner.Tried
                : Manner.None;
        }
    }

    public Finding Read(Hit hit)
    {
        int report = firstReport?.GetValueOrDefault(sentences[hit.First], Never) ?? Never;
        bool reported = report < hit.First && (clauses[report] == clauses[hit.First] || hit.First - report <= ReportWordsMax);
        bool quoted = words[hit.First].Quoted || reported;
        return new Finding(
            hit,
            PersonOf(hit),
            negated[hit.First],
            Past: PastVerb(hit) || pastSentences.Contains(sentences[hit.First]),
            Recent: recentSentences.Contains(sentences[hit.First]),
            quoted,
            words[hit.First].Question,
            Conditional: (firstCondition?.GetValueOrDefault(clauses[hit.First], Never) ?? Never) < hit.First,
            MannerOf(hit));
    }

    private Person PersonOf(Hit hit)
    {
        int last = Whole(hit);
        if (classes.IsStatement(hit.Class) && Holds(hit.First, last, ["i", "me", "my", "myself"]))
        {
            return Person.Author;
        }

        for (int index = hit.First; index <= last; index++)
        {
            switch (words[index].Text)
            {
                case "myself" or "my" or "i" or "mine":
                    return Person.Author;
                case "yourself" or "your":
                    return Person.Reader;
                case "himself" or "herself" or "themselves" or "his" or "their" or "he" or "she" or "they":
                    return Person.Other;
            }
        }

        return subjects[hit.First];
    }

    /// <summary>"… is suicidal and I": the subject of the next clause is not whom the expression is about.</summary>
    private int Whole(Hit hit)
    {
        bool next = hit.Last - hit.First >= 2 && words[hit.Last].Text == "i"
            && words[hit.Last - 1].Text is "and" or "but" or "so" or "because" or "then";
        return next ? hit.Last - 2 : hit.Last;
    }

    private bool Holds(int first, int last, ReadOnlySpan<string> any)
    {
        for (int index = first; index <= last; index++)
        {
            if (any.Contains(words[index].Text))
            {
                return true;
            }
        }

        return false;
    }

    private bool PastVerb(Hit hit)
    {
        for (int index = hit.First; index >= 0 && clauses[index] == clauses[hit.First] && index > hit.First - MannerWordsMax; index--)
        {
            string word = words[index].Text;
            if (PastVerbs.Contains(word))
            {
                return word != "cut" || (index > 0 && words[index - 1].Text != "to");
            }
        }

        return false;
    }

    private Manner MannerOf(Hit hit)
    {
        Manner manner = Manner.None;
        for (int index = hit.First; index >= 0 && clauses[index] == clauses[hit.First] && index >= hit.First - MannerWordsMax; index--)
        {
            manner |= manners[index];
        }

        return manner;
    }
}
