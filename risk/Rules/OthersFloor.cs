using TherapyGroups.Risk.Language;

namespace TherapyGroups.Risk.Rules;

/// <summary>Plain statements that concern somebody else or come from somebody else: worry about another, abuse, threats, harassment.
/// They are Amber in their own category, and Red when a life is in danger now.</summary>
internal sealed class OthersFloor(LexiconClass classes)
{
    private static readonly HashSet<string> Denials = ["not", "never", "no"];
    private static readonly HashSet<string> WasWords = ["was", "were", "stopped", "been"];

    /// <summary>Where these stand, "not" is what is done to somebody or the sign of worry itself.</summary>
    private static readonly HashSet<string> Withheld =
    [
        "let", "allow", "allowed", "letting", "allowing", "answering", "answered", "replying", "replied", "responding", "picking",
        "texting", "seen", "live", "here", "need", "send", "pay", "want", "love", "suicidal",
        "die", "reason", "meaning", "breathing", "come", "stop",
    ];

    public Floor Judge(Reading reading, MessageSigns message)
    {
        List<RiskCategory>? categories = null;
        List<Hit>? hits = null;
        RiskLevel level = RiskLevel.Green;
        foreach (Finding finding in reading.Findings)
        {
            if (CategoryOf(finding, reading, message) is not { } category || finding.Negated || message.IsFiction(finding))
            {
                continue;
            }

            RiskLevel reached = finding.Hit.Class == classes.Danger ? RiskLevel.Red : RiskLevel.Amber;
            level = reached > level ? reached : level;
            (hits ??= []).Add(finding.Hit);
            if (categories is null || !categories.Contains(category))
            {
                (categories ??= []).Add(category);
            }
        }

        return categories is null || hits is null ? Floor.None : new Floor(level, categories, hits);
    }

    private RiskCategory? CategoryOf(Finding finding, Reading reading, MessageSigns message)
    {
        int kind = finding.Hit.Class;
        if (!Concerns(kind))
        {
            return null;
        }

        bool over = message.IsOver(finding);
        if (kind == classes.Danger)
        {
            return over || message.Bereaved ? null : RiskCategory.ConcernForOther;
        }

        if (message.IsMild || message.IsHyperbole(finding) || IsDenied(finding, reading))
        {
            return null;
        }

        if (kind == classes.Concern)
        {
            bool another = !over && !message.Bereaved && !message.IsWork && !IsOfTheReader(finding, reading);
            return another && !(message.Turned && Holds(finding, reading, WasWords)) ? RiskCategory.ConcernForOther : null;
        }

        if (kind == classes.Abused)
        {
            return over || finding.Quoted || message.Laughs || message.Turned ? null : RiskCategory.AbuseDisclosed;
        }

        if (kind == classes.Menace)
        {
            return over || finding.Asked || message.Laughs || message.IsWork ? null : RiskCategory.HarmToOthers;
        }

        bool insults = kind == classes.Insult && !finding.Quoted && !finding.Asked && !message.Advises && !IsTold(finding, reading);
        return insults ? RiskCategory.Harassment : null;
    }

    private bool Concerns(int kind) => kind == classes.Danger || kind == classes.Concern || kind == classes.Abused
        || kind == classes.Menace || kind == classes.Insult;

    /// <summary>"I am not afraid of him", "he never hit me"; what somebody does not let the author do is no denial.</summary>
    private bool IsDenied(Finding finding, Reading reading)
    {
        int before = finding.Hit.First - 1;
        return (before >= 0 && reading.Words[before].Text is "not" or "never" or "no")
            || (Holds(finding, reading, Denials) && (finding.Hit.Class == classes.Menace || !Holds(finding, reading, Withheld)));
    }

    /// <summary>"Told me to go and die", "do you want to kill yourself": no imperative.</summary>
    private static bool IsTold(Finding finding, Reading reading) =>
        finding.Hit.First > 0 && reading.Words[finding.Hit.First - 1].Text is "to" or "dare" or "that" or "told" or "telling" or "like"
            or "think" or "thinking" or "a" or "my" or "i";

    private static bool IsOfTheReader(Finding finding, Reading reading)
    {
        for (int index = 0; index < reading.Words.Count; index++)
        {
            if (reading.Sentences[index] == reading.Sentences[finding.Hit.First] && reading.Words[index].Text is "you" or "your")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(Finding finding, Reading reading, HashSet<string> any)
    {
        for (int index = finding.Hit.First; index <= finding.Hit.Last; index++)
        {
            if (any.Contains(reading.Words[index].Text))
            {
                return true;
            }
        }

        return false;
    }
}
