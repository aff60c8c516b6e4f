using TherapyGroups.Risk.Text;

namespace TherapyGroups.Risk.Language;

/// <summary>Whom each word is said of: the nearest subject before it in the clause, else that of the clause before, else nobody
/// named.</summary>
internal static class SubjectTracker
{
    public static Person[] Of(List<Word> words, int[] clauses, int[] sentences, List<Hit> hits, LexiconClass classes)
    {
        Span<bool> noun = words.Count <= Scratch.WordsMax ? stackalloc bool[words.Count] : new bool[words.Count];
        foreach (Hit hit in hits)
        {
            noun[hit.Last] |= hit.Class == classes.Other;
        }

        var subjects = new Person[words.Count];
        Person current = Person.Unnamed;
        for (int index = 0; index < words.Count; index++)
        {
            if (index > 0 && sentences[index] != sentences[index - 1])
            {
                current = Person.Unnamed;
            }

            current = words[index].Text switch
            {
                "i" or "we" => Person.Author,
                "you" => IsObject(words, index) ? current : Person.Reader,
                "he" or "she" or "they" or "nobody" or "everyone" or "everybody" or "someone" or "somebody" or "people" => Person.Other,
                "him" or "her" or "them" => current,
                _ => noun[index] && !IsObject(words, index) ? Person.Other : current,
            };
            subjects[index] = current;
        }

        return subjects;
    }

    /// <summary>After a verb or preposition of the author's a person is an object: "I told you", "I can't leave my son".</summary>
    private static bool IsObject(List<Word> words, int index)
    {
        for (int before = index - 1; before >= 0 && before >= index - 4; before--)
        {
            if (words[before + 1].Before != Gap.Space)
            {
                return false;
            }

            string word = words[before].Text;
            if (word is "my" or "your" or "his" or "her" or "the" or "a" or "our" or "best" or "little" or "old" or "dear" or "own")
            {
                continue;
            }

            return word is not ("and" or "but" or "because" or "so" or "that" or "if" or "when" or "think" or "says" or "said" or "or"
                or "know" or "wish" or "hope" or "afraid" or "scared" or "worried" or "like" or "since" or "do" or "are" or "did" or "have"
                or "can" or "will" or "would" or "then" or "though" or "where" or "why" or "how" or "what");
        }

        return false;
    }
}
