using TherapyGroups.Risk.Language;

namespace TherapyGroups.Risk.Rules;

/// <summary>What the message and each of its sentences show, beside any single expression.</summary>
internal sealed class MessageSigns
{
    private readonly HashSet<int> fiction = [];
    private readonly HashSet<int> hyperbole = [];
    private readonly HashSet<int> past = [];
    private readonly HashSet<int> present = [];
    private readonly HashSet<int> timed = [];
    private readonly int[] sentences;

    public MessageSigns(Reading reading, LexiconClass classes)
    {
        sentences = reading.Sentences;
        var crisis = new List<Hit>();
        foreach (Finding finding in reading.Findings)
        {
            int kind = finding.Hit.Class;
            int sentence = sentences[finding.Hit.First];
            bool own = finding.Person is Person.Author or Person.Unnamed && !finding.Negated && !finding.Quoted && !finding.Past;
            _ = kind == classes.Fiction && fiction.Add(sentence);
            _ = kind == classes.Hyperbole && hyperbole.Add(sentence);
            _ = kind == classes.Past && !IsRecent(reading, finding, classes) && past.Add(sentence);
            _ = kind == classes.Present && present.Add(sentence);
            Laughs |= kind == classes.Laugh;
            Supports |= kind == classes.Support;
            Recovers |= kind == classes.Recovery;
            Bereaved |= kind == classes.Bereaved;
            Hurts |= kind == classes.Hopeless || kind == classes.Present;
            Intends |= own && (kind == classes.Intend || (finding.Manner & Manner.Intends) != Manner.None);
            HasTime |= own && kind == classes.When && Adds(crisis, finding);
            _ = own && kind == classes.When && IsDate(reading, finding) && timed.Add(sentence);
            HasMeans |= own && kind == classes.Means && Adds(crisis, finding);
            HasDecided |= own && kind == classes.Decided && Adds(crisis, finding);
            SaysGoodbye |= own && kind == classes.Goodbye && Adds(crisis, finding);
        }

        CrisisHits = crisis;
    }

    public bool Laughs { get; }

    public bool Supports { get; }

    public bool Recovers { get; }

    public bool Bereaved { get; }

    /// <summary>Says that it is meant, or speaks of pain: laughter beside it does not make it light.</summary>
    public bool Hurts { get; }

    public bool Intends { get; }

    public bool HasTime { get; }

    public bool HasMeans { get; }

    public bool HasDecided { get; }

    public bool SaysGoodbye { get; }

    public IReadOnlyList<Hit> CrisisHits { get; }

    /// <summary>A story, a film, a game is spoken of in the sentence of the expression.</summary>
    public bool IsFiction(Finding finding) => fiction.Contains(sentences[finding.Hit.First]);

    /// <summary>The sentence exaggerates: homework, queues, cringe.</summary>
    public bool IsHyperbole(Finding finding) => hyperbole.Contains(sentences[finding.Hit.First]);

    /// <summary>The sentence tells of a time that is over, and does not say that it goes on.</summary>
    public bool IsPast(Finding finding) => past.Contains(sentences[finding.Hit.First]) && !present.Contains(sentences[finding.Hit.First]);

    /// <summary>The sentence tells of a time that is over, whatever else it says.</summary>
    public bool IsLongAgo(Finding finding) => past.Contains(sentences[finding.Hit.First]);

    /// <summary>The sentence names a time to come; "now" and "today" are said of every feeling.</summary>
    public bool IsTimed(Finding finding) => timed.Contains(sentences[finding.Hit.First]);

    /// <summary>"An hour ago" is no "years ago".</summary>
    private static bool IsRecent(Reading reading, Finding past, LexiconClass classes) =>
        reading.Findings.Any(other => other.Hit.Class == classes.Recent
            && other.Hit.First <= past.Hit.Last && past.Hit.First <= other.Hit.Last);

    private static bool IsDate(Reading reading, Finding time) =>
        time.Hit.Last > time.Hit.First
            ? reading.Words[time.Hit.First].Text != "right"
            : reading.Words[time.Hit.First].Text is not ("now" or "today" or "soon");

    private static bool Adds(List<Hit> hits, Finding finding)
    {
        hits.Add(finding.Hit);
        return true;
    }
}
