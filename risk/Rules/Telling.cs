using System.Globalization;
using TherapyGroups.Risk.Language;
using TherapyGroups.Risk.Text;

namespace TherapyGroups.Risk.Rules;

/// <summary>Whether an expression of risk is told as a memory: the verb that governs it stands in the past and something in the message
/// says that the time is over, though no "years ago" stands beside it. What is of last night or goes on is no memory.</summary>
internal sealed class Telling
{
    private const int YearMin = 1940;
    private const int YearMax = 2100;

    /// <summary>How soon after an expression its end may be told.</summary>
    private const int CeaseWordsMax = 3;

    /// <summary>How many words before an expression the verb that governs it may stand.</summary>
    private const int VerbWordsMax = 10;

    private static readonly HashSet<string> PastVerbs =
    [
        "was", "were", "had", "did", "wanted", "wished", "thought", "felt", "planned", "decided", "used", "tried", "nearly", "almost",
        "took", "went", "spent", "came", "told", "said", "asked", "hoped", "cared", "considered", "walked", "stood",
        "sat", "made", "ruled", "kept",
        "remember", "ashamed", "believed", "wrote", "hated", "looked", "saw", "lay", "prayed", "drank", "lost", "begged",
    ];

    /// <summary>Before a past form these make it something else: "have wanted" goes on, "wish I was" is no past.</summary>
    private static readonly HashSet<string> Unreal = ["have", "has", "been", "wish", "wishing", "if", "hope", "hoping", "should", "rather"];

    private static readonly HashSet<string> Goes =
    [
        "still", "again", "tonight", "lately", "currently", "today", "tomorrow", "recently", "keep", "keeps", "since",
    ];

    /// <summary>"Twelve years since" says how long it is over; "since March" that it goes on.</summary>
    private static readonly HashSet<string> Units = ["years", "year", "months", "month", "weeks", "decades", "decade"];

    private static readonly HashSet<string> Ends =
        ["went", "gone", "stopped", "lifted", "passed", "faded", "disappeared", "eased", "shrank", "cleared"];

    private readonly Reading reading;
    private readonly int turn;
    private readonly List<Hit> recovered = [];
    private NumberSet pastSentences;
    private NumberSet recentSentences;
    private readonly bool over;
    private readonly bool comforts;
    private readonly int resolve;
    private readonly bool turned;

    public Telling(Reading reading, LexiconClass classes)
    {
        this.reading = reading;
        turn = classes.Turned;
        resolve = classes.Resolve;
        foreach (Finding finding in reading.Findings)
        {
            int kind = finding.Hit.Class;
            int sentence = reading.Sentences[finding.Hit.First];
            if (kind == classes.Past)
            {
                pastSentences.Add(sentence);
            }
            else if (kind == classes.Recent)
            {
                recentSentences.Add(sentence);
            }
            else if (kind == classes.Clean)
            {
                recovered.Add(finding.Hit);
            }

            turned |= kind == classes.Turned;
            over |= kind == classes.Turned || kind == classes.Past;
            comforts |= kind == classes.Advice || kind == classes.Support || kind == classes.Recovery;
        }

        for (int index = 0; index < reading.Words.Count; index++)
        {
            if (IsYear(index))
            {
                pastSentences.Add(reading.Sentences[index]);
                over = true;
            }
        }
    }

    /// <summary>The sentence says how long it has not been: clean, free, months since. Not where the expression takes it back: "clean 40
    /// days, now 0".</summary>
    public bool IsRecovered(Finding finding) => recovered.Exists(clean =>
        reading.Sentences[clean.First] == reading.Sentences[finding.Hit.First]
        && !(clean.First >= finding.Hit.First && clean.Last < finding.Hit.Last));

    public bool IsMemory(Finding finding)
    {
        int sentence = reading.Sentences[finding.Hit.First];
        if (recentSentences.Contains(sentence) || GoesOn(finding))
        {
            return false;
        }

        return Ceased(finding)
            || ((over || (comforts && finding.Hit.Class != resolve)) && !IsSaidNow(finding) && InPast(finding))
            || (turned && (pastSentences.Contains(sentence) || AfterWhen(finding) || Turns(finding)));
    }

    /// <summary>"The thoughts of dying went quiet": what follows says that it ended.</summary>
    private bool Ceased(Finding finding)
    {
        List<Word> words = reading.Words;
        for (int index = finding.Hit.Last + 1; index < words.Count && index <= finding.Hit.Last + CeaseWordsMax; index++)
        {
            if (words[index].Before != Gap.Space || words[index].Text is "not" or "never" or "i" or "nearly" or "if" or "until" or "before")
            {
                return false;
            }

            if (Ends.Contains(words[index].Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A later sentence says how well it is now: "I wait and I want to die many times. Now I have papers."</summary>
    private bool Turns(Finding finding) =>
        reading.Findings.Any(other => other.Hit.Class == turn && reading.Words[other.Hit.First].Text is "now" or "today"
            && reading.Sentences[other.Hit.First] > reading.Sentences[finding.Hit.First]);

    /// <summary>"When my husband went I want only to die": second-language writers leave the tense to the first verb.</summary>
    private bool AfterWhen(Finding finding)
    {
        for (int index = finding.Hit.First; index >= 0 && reading.Sentences[index] == reading.Sentences[finding.Hit.First]; index--)
        {
            if (reading.Words[index].Text is "wish" or "days" or "every" or "daily" or "always")
            {
                return false;
            }

            if (reading.Words[index].Text is "when" or "wen")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The expression brings its own verb of the present: "I told her that I want to die".</summary>
    private bool IsSaidNow(Finding finding)
    {
        for (int index = Math.Max(1, finding.Hit.First - 1); index <= finding.Hit.Last; index++)
        {
            string before = reading.Words[index - 1].Text;
            string word = reading.Words[index].Text;
            if (index > 1 && reading.Words[index - 2].Text == "if")
            {
                continue;
            }

            if ((before == "i" && word is "want" or "am" or "do" or "will" or "think" or "wish" or "need")
                || (before == "i" && word == "would" && !Then(index))
                || (before == "do" && word == "not" && finding.Hit.First < index))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"I would be better off dead" under a past verb is what was thought then.</summary>
    private bool Then(int index) => index + 1 < reading.Words.Count && reading.Words[index + 1].Text is "be" or "not" or "never";

    private bool InPast(Finding finding)
    {
        List<Word> words = reading.Words;
        int from = finding.Hit.First;
        int clause = reading.Clauses[from];
        while (from > 0 && reading.Clauses[from - 1] >= clause && finding.Hit.First - from < VerbWordsMax)
        {
            from--;

            // "I was crying daily and wanting to die": without a subject of its own the clause shares the verb.
            bool shares = words[from].Text == "and" && words[from].Before == Gap.Space && from + 1 >= finding.Hit.First;
            clause -= shares ? 1 : 0;
        }

        for (int index = from; index <= finding.Hit.Last; index++)
        {
            bool hadBeen = index < finding.Hit.Last
                && ((words[index].Text == "would" && words[index + 1].Text == "been")
                    || (words[index].Text == "could" && words[index + 1].Text == "have"));
            if (hadBeen || (PastVerbs.Contains(words[index].Text) && !IsUnreal(index, from)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsUnreal(int verb, int from)
    {
        for (int index = verb - 1; index >= from && index >= verb - 4; index--)
        {
            if (Unreal.Contains(reading.Words[index].Text))
            {
                return true;
            }
        }

        return false;
    }

    private bool GoesOn(Finding finding)
    {
        int clause = reading.Clauses[finding.Hit.First];
        int sentence = reading.Sentences[finding.Hit.First];
        for (int index = 0; index < reading.Words.Count; index++)
        {
            string word = reading.Words[index].Text;
            bool counts = word == "since" && index > 0 && Units.Contains(reading.Words[index - 1].Text);
            bool goes = Goes.Contains(word) || (word == "now" && index <= finding.Hit.Last + 1);
            bool here = reading.Clauses[index] == clause && !counts && goes;
            if (here || (reading.Sentences[index] == sentence && word is "again" or "still" or "tonight"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsYear(int index) =>
        int.TryParse(reading.Words[index].Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number is >= YearMin and <= YearMax;
}
