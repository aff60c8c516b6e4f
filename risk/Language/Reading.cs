using TherapyGroups.Risk.Text;

namespace TherapyGroups.Risk.Language;

/// <summary>A message read: its words, its clauses, the expressions in it and what they mean here.</summary>
/// <param name="Words">Plain words with their places.</param>
/// <param name="Clauses">For each word the number of its clause.</param>
/// <param name="Sentences">For each word the number of its sentence.</param>
/// <param name="Negated">For each word whether a denial reaches it.</param>
/// <param name="Idiom">For each word whether a figure of speech or a plain thing covers it.</param>
/// <param name="Findings">The expressions, in the order of the text; idioms and grammar words are not among them.</param>
/// <param name="Subjects">For each word whom its clause is about there.</param>
internal sealed record Reading(
    List<Word> Words,
    int[] Clauses,
    int[] Sentences,
    bool[] Negated,
    bool[] Idiom,
    List<Finding> Findings,
    Person[] Subjects);
