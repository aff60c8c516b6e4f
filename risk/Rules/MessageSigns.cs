using TherapyGroups.Risk.Language;

namespace TherapyGroups.Risk.Rules;

/// <summary>What the message and each of its sentences show, beside any single expression.</summary>
internal sealed class MessageSigns
{
    /// <summary>In a longer message more is told than a place or a small shame.</summary>
    private const int LightWordsMax = 24;

    private static readonly HashSet<string> Stays = ["here", "around"];
    private static readonly HashSet<string> Ends = ["end", "ended", "ending", "things"];
    private static readonly HashSet<string> Dies = ["die", "died", "dying", "kill", "end", "dead", "perish", "exist", "down"];
    private static readonly HashSet<string> Deadly =
        ["die", "dead", "dying", "kill", "killing", "life", "alive", "suicide", "myself", "pills", "without"];

    private readonly Reading reading;
    private readonly LexiconClass classes;
    private readonly int[] sentences;
    private readonly bool placed;
    private readonly bool paired;
    private readonly bool cringes;
    private readonly bool meant;
    private NumberSet fiction;
    private NumberSet hyperbole;
    private NumberSet past;
    private NumberSet present;
    private NumberSet timed;
    private NumberSet generic;
    private NumberSet asked;
    private Telling? telling;

    public MessageSigns(Reading reading, LexiconClass classes)
    {
        this.reading = reading;
        sentences = reading.Sentences;
        this.classes = classes;
        var crisis = new List<Hit>();
        foreach (Finding finding in reading.Findings)
        {
            int kind = finding.Hit.Class;
            int sentence = sentences[finding.Hit.First];
            bool own = finding.Person is Person.Author or Person.Unnamed && !finding.Negated && !finding.Quoted && !finding.Past;
            Note(finding, sentence);
            IsMild |= kind == classes.Mild;
            IsWork |= kind == classes.Professional;
            Advises |= kind == classes.Advice || kind == classes.Support;
            Turned |= kind == classes.Turned || kind == classes.Recovery;
            meant |= kind == classes.Meant;
            placed |= kind == classes.Venue;
            paired |= kind == classes.Couple;
            cringes |= kind == classes.Cringe;
            Laughs |= kind == classes.Laugh;
            Supports |= kind == classes.Support;
            Recovers |= kind == classes.Recovery;
            Bereaved |= kind == classes.Bereaved;
            Hurts |= kind == classes.Hopeless || kind == classes.Present;
            Intends |= own && (kind == classes.Intend || (finding.Manner & Manner.Intends) != Manner.None);
            own &= !reading.Idiom[finding.Hit.First] && !reading.Idiom[finding.Hit.Last];
            HasTime |= own && kind == classes.When && Adds(crisis, finding);
            timed.Add(sentence, own && kind == classes.When && IsDate(reading, finding));
            HasMeans |= own && kind == classes.Means && Adds(crisis, finding);
            HasDecided |= own && kind == classes.Decided && Adds(crisis, finding);
            SaysGoodbye |= own && kind == classes.Goodbye && Adds(crisis, finding);
        }

        CrisisHits = crisis;
    }

    public bool Laughs { get; }

    public bool Supports { get; }

    public bool Recovers { get; }

    /// <summary>An innocent thing stands beside the grave words: a sport, a dish, an errand.</summary>
    public bool IsMild { get; }

    /// <summary>Training, research, a shift: spoken of for the work.</summary>
    public bool IsWork { get; }

    public bool Advises { get; }

    /// <summary>It is over and well now.</summary>
    public bool Turned { get; }

    public bool Bereaved { get; }

    /// <summary>Says that it is meant, or speaks of pain: laughter beside it does not make it light.</summary>
    public bool Hurts { get; }

    public bool Intends { get; }

    public bool HasTime { get; }

    public bool HasMeans { get; }

    public bool HasDecided { get; }

    public bool SaysGoodbye { get; }

    /// <summary>More than one expression of parting, decision or means: "this is my last" by itself is both of the first.</summary>
    public bool PartsTwice => CrisisHits.Any(one => CrisisHits.Any(other => other.First > one.Last));

    public IReadOnlyList<Hit> CrisisHits { get; }

    /// <summary>Read only when it is asked for: most messages have no expression that could be a memory.</summary>
    private Telling Told => telling ??= new Telling(reading, classes);

    /// <summary>Told as a memory, said of people at large, or an answer to somebody's question; or of a place or an affair.</summary>
    public bool IsHarmless(Finding finding) =>
        Told.IsMemory(finding)
        || (asked.Contains(sentences[finding.Hit.First]) && Answers.Decline(finding, reading, classes))
        || (!HasTime && generic.Contains(sentences[finding.Hit.First]) && finding.Person != Person.Author)
        || (!meant && IsOfSomethingElse(finding))
        || (finding.Person == Person.Unnamed && !finding.Asked && IsNoun(finding) && IsOfYou(finding));

    /// <summary>"Wanting to die", "thoughts of death": spoken of, not said.</summary>
    private bool IsNoun(Finding finding) =>
        reading.Words[finding.Hit.First].Text is "wanting" or "thoughts" or "suicidal" or "suicide" or "thinking" or "dying" or "brain"
        || (reading.Words[finding.Hit.First].Text == "not" && reading.Words[finding.Hit.First + 1].Text == "wanting");

    /// <summary>"Wanting to die after what you saw is no weakness": nobody but the reader is in the sentence.</summary>
    private bool IsOfYou(Finding finding)
    {
        bool reader = false;
        for (int index = 0; index < reading.Words.Count; index++)
        {
            if (sentences[index] == sentences[finding.Hit.First])
            {
                reader |= reading.Words[index].Text is "you" or "your" or "yourself";
                if (reading.Words[index].Text is "i" or "me" or "my" or "myself")
                {
                    return false;
                }
            }
        }

        return reader;
    }

    private bool IsOfSomethingElse(Finding finding) =>
        (asked.Contains(sentences[finding.Hit.First]) && finding.Person != Person.Author)
        || (reading.Words.Count <= LightWordsMax
            && ((placed && Is(finding, Stays)) || (paired && Is(finding, Ends)) || (cringes && Is(finding, Dies))));

    /// <summary>The expression holds its own denial: "I have not hurt myself".</summary>
    public bool IsDenied(Finding finding)
    {
        for (int index = finding.Hit.First + 1; index <= finding.Hit.Last; index++)
        {
            bool denies = reading.Words[index].Text is "not" or "never";
            if (denies && (reading.Words[index - 1].Text is "have" or "has" or "had" or "did" or "i"))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsRecovered(Finding finding) => Told.IsRecovered(finding);

    /// <summary>A story, a film, a game is spoken of in the sentence of the expression.</summary>
    public bool IsFiction(Finding finding) => fiction.Contains(sentences[finding.Hit.First]);

    /// <summary>The sentence exaggerates: homework, queues, cringe.</summary>
    public bool IsHyperbole(Finding finding) => hyperbole.Contains(sentences[finding.Hit.First]);

    /// <summary>The sentence tells of a time that is over, and does not say that it goes on.</summary>
    public bool IsPast(Finding finding) => past.Contains(sentences[finding.Hit.First]) && !present.Contains(sentences[finding.Hit.First]);

    /// <summary>The sentence tells of a time that is over, whatever else it says.</summary>
    public bool IsLongAgo(Finding finding) => past.Contains(sentences[finding.Hit.First]);

    /// <summary>Told of a time that is over, in its sentence or by the message.</summary>
    public bool IsOver(Finding finding) => IsLongAgo(finding) || Told.IsMemory(finding);

    /// <summary>The sentence names a time to come; "now" and "today" are said of every feeling.</summary>
    public bool IsTimed(Finding finding) => timed.Contains(sentences[finding.Hit.First]);

    private bool Is(Finding finding, HashSet<string> any)
    {
        bool holds = false;
        for (int index = finding.Hit.First; index <= finding.Hit.Last; index++)
        {
            string word = reading.Words[index].Text;
            holds |= any.Contains(word);
            if (any != Dies && Deadly.Contains(word))
            {
                return false;
            }
        }

        return holds;
    }

    /// <summary>"An hour ago" is no "years ago".</summary>
    private static bool IsRecent(Reading reading, Finding past, LexiconClass classes) =>
        reading.Findings.Any(other => other.Hit.Class == classes.Recent
            && other.Hit.First <= past.Hit.Last && past.Hit.First <= other.Hit.Last);

    private static bool IsDate(Reading reading, Finding time) =>
        time.Hit.Last > time.Hit.First
            ? reading.Words[time.Hit.First].Text != "right"
            : reading.Words[time.Hit.First].Text is not ("now" or "today" or "soon");

    /// <summary>What is said of the whole sentence that an expression stands in.</summary>
    private void Note(Finding finding, int sentence)
    {
        int kind = finding.Hit.Class;
        fiction.Add(sentence, kind == classes.Fiction);
        hyperbole.Add(sentence, kind == classes.Hyperbole);
        past.Add(sentence, kind == classes.Past && !IsRecent(reading, finding, classes));
        present.Add(sentence, kind == classes.Present);
        generic.Add(sentence, kind == classes.Generic);
        asked.Add(sentence, kind == classes.Asked);
    }

    private static bool Adds(List<Hit> hits, Finding finding)
    {
        hits.Add(finding.Hit);
        return true;
    }
}
