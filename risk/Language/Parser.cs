using TherapyGroups.Risk.Text;

namespace TherapyGroups.Risk.Language;

/// <summary>A light parse: clauses, who each clause is about, what a denial reaches. Linear in the text.</summary>
internal sealed class Parser(Lexicon lexicon)
{
    private readonly LexiconClass classes = new(lexicon);

    private static readonly HashSet<string> ClauseOpeners =
    [
        "but", "and", "because", "so", "then", "although", "though", "while", "when", "if", "or", "unless", "until", "except",
        "however", "yet", "cause", "since", "after", "before", "which", "who", "plus", "instead", "anyway",
    ];

    public Reading Read(List<Word> words)
    {
        List<Hit> hits = lexicon.Find(words);
        RemoveAnniversaries(words, hits);
        int[] sentences = Sentences(words);
        int[] clauses = Clauses(words);
        bool[] negated = NegationScope.Of(words, clauses, hits, classes);
        bool[] idiom = Cover(words.Count, hits, classes.Idiom);
        Person[] subjects = SubjectTracker.Of(words, clauses, sentences, hits, classes);
        var meaning = new FindingReader(words, clauses, sentences, negated, subjects, hits, classes);
        var findings = new List<Finding>(hits.Count);
        foreach (Hit hit in hits)
        {
            if (!IsGrammar(hit.Class) && !(Maskable(hit.Class) && Covered(idiom, hit)))
            {
                findings.Add(meaning.Read(hit));
            }
        }

        return new Reading(words, clauses, sentences, negated, idiom, findings, subjects);
    }

    private static void RemoveAnniversaries(List<Word> words, List<Hit> hits)
    {
        for (int index = hits.Count - 1; index >= 0; index--)
        {
            if (IsAnniversary(words, hits[index]))
            {
                hits.RemoveAt(index);
            }
        }
    }

    /// <summary>"Two years ago today": a day of long ago, not this one.</summary>
    private static bool IsAnniversary(List<Word> words, Hit hit) =>
        hit.First > 0 && words[hit.First].Text is ("today" or "tonight") && words[hit.First].Before == Gap.Space
        && words[hit.First - 1].Text is "ago";

    /// <summary>Classes whose words an idiom takes the meaning from.</summary>
    private bool Maskable(int kind) => kind == classes.SelfKill || kind == classes.SelfHarm || kind == classes.Harm
        || kind == classes.Suicide || kind == classes.Means || kind == classes.DeathWish || kind == classes.Harassment
        || kind == classes.Wish || kind == classes.Resolve || kind == classes.Injured;

    private bool IsGrammar(int kind) => kind == classes.Idiom || kind == classes.Negation || kind == classes.NonNegation;

    /// <summary>Whole statements have words to spare at both ends: there an idiom counts wherever it stands.</summary>
    private bool Covered(bool[] idiom, Hit hit) =>
        idiom[hit.First] || idiom[hit.Last]
        || (classes.IsStatement(hit.Class) && idiom.AsSpan(hit.First, hit.Last - hit.First + 1).Contains(true));

    private static bool[] Cover(int count, List<Hit> hits, int kind)
    {
        var covered = new bool[count];
        foreach (Hit hit in hits)
        {
            if (hit.Class == kind)
            {
                covered.AsSpan(hit.First, hit.Last - hit.First + 1).Fill(true);
            }
        }

        return covered;
    }

    private static int[] Sentences(List<Word> words)
    {
        var numbers = new int[words.Count];
        for (int index = 1; index < words.Count; index++)
        {
            numbers[index] = numbers[index - 1] + (words[index].Before == Gap.Strong ? 1 : 0);
        }

        return numbers;
    }

    private static int[] Clauses(List<Word> words)
    {
        var numbers = new int[words.Count];
        for (int index = 1; index < words.Count; index++)
        {
            bool opens = words[index].Before != Gap.Space || ClauseOpeners.Contains(words[index].Text);
            numbers[index] = numbers[index - 1] + (opens ? 1 : 0);
        }

        return numbers;
    }
}
