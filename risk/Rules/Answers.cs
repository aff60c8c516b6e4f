using TherapyGroups.Risk.Language;

namespace TherapyGroups.Risk.Rules;

/// <summary>Questions that the author tells of, and whether the answer was no.</summary>
internal static class Answers
{
    /// <summary>How soon after the words of asking stands what was asked.</summary>
    private const int AskedWordsMax = 3;

    /// <summary>How soon after a question its answer stands.</summary>
    private const int AnswerWordsMax = 10;

    private static readonly HashSet<string> TakenBack =
    [
        "but", "though", "still", "lie", "lied", "lying", "liar", "true", "truth", "am", "do", "did", "because", "was", "were", "yes",
        "obviously",
    ];

    /// <summary>"They asked if I want to die. No, I want a doughnut": the answer is no, and nothing after it takes it back.</summary>
    public static bool Decline(Finding finding, Reading reading, LexiconClass classes)
    {
        foreach (Finding other in reading.Findings)
        {
            Hit question = other.Hit;
            if (question.Class == classes.Asked
                && question.First < finding.Hit.First && finding.Hit.First <= question.Last + AskedWordsMax
                && reading.Sentences[question.First] == reading.Sentences[finding.Hit.First]
                && IsNo(question, reading))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNo(Hit question, Reading reading)
    {
        int no = question.Last + 1;
        while (no < reading.Words.Count && no <= question.Last + AnswerWordsMax && reading.Words[no].Text != "no")
        {
            no++;
        }

        return no < reading.Words.Count && reading.Words[no].Text == "no"
            && !reading.Words.Skip(no).Any(word => TakenBack.Contains(word.Text));
    }
}
