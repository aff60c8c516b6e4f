using TherapyGroups.Risk.Language;

namespace TherapyGroups.Risk.Rules;

/// <summary>Explicit first-person statements reach Red or Crisis whatever the model says, plain statements about others at least Amber.
/// A rule that is not sure stays silent: the model decides then. The order of urgency follows C-SSRS wording (Posner et al., 2011): wish
/// (1), thoughts (2), method (3), intent (4), plan (5).</summary>
internal sealed class RulesFloor(Lexicon lexicon)
{
    private const Manner Present = Manner.Intends | Manner.Wants | Manner.Thinks;

    private readonly LexiconClass classes = new(lexicon);
    private readonly OthersFloor others = new(new LexiconClass(lexicon));

    public Floor Judge(Reading reading)
    {
        if (reading.Findings.Count == 0)
        {
            return Floor.None;
        }

        var message = new MessageSigns(reading, classes);
        Floor floor = Floor.None;
        foreach (Finding finding in reading.Findings)
        {
            if (floor.Level < RiskLevel.Red && Finds(finding, message) is { } sure)
            {
                floor = new Floor(RiskLevel.Red, [sure], [finding.Hit]);
            }
        }

        foreach (Finding finding in reading.Findings)
        {
            if (finding.Hit.Class == classes.Resolve && IsOwn(finding, message) && !message.IsLongAgo(finding))
            {
                return new Floor(RiskLevel.Crisis, [RiskCategory.SuicidalIdeation, RiskCategory.PlanOrIntent], [finding.Hit]);
            }
        }

        floor = floor.Level < RiskLevel.Red ? Parting(reading, message) : Raised(floor, reading, message);
        return floor.Level < RiskLevel.Red ? others.Judge(reading, message) : floor;
    }

    /// <summary>Means in hand, or a thing decided, said together with a goodbye: Crisis without a word of dying.</summary>
    private static Floor Parting(Reading reading, MessageSigns message) =>
        message.SaysGoodbye && (message.HasMeans || message.HasDecided) && message.PartsTwice && !message.Laughs
            && !reading.Findings.Any(message.IsFiction)
            ? new Floor(RiskLevel.Crisis, [RiskCategory.PlanOrIntent], message.CrisisHits)
            : Floor.None;

    /// <summary>Said by the author of themselves, and not as a denial, a quotation, a question to others, a joke or a story.</summary>
    private static bool IsOwn(Finding finding, MessageSigns message)
    {
        bool own = finding.Person == Person.Author || (finding.Person == Person.Unnamed && !finding.Asked && !message.Supports);
        return own && !finding.Negated && !finding.Quoted && !message.IsFiction(finding) && !message.IsHyperbole(finding)
            && !message.IsHarmless(finding);
    }

    /// <summary>The category that an expression proves by itself, if any.</summary>
    private RiskCategory? Finds(Finding finding, MessageSigns message)
    {
        int kind = finding.Hit.Class;
        if (!CanProve(kind) || !IsOwn(finding, message))
        {
            return null;
        }

        bool present = !message.IsPast(finding);
        if (kind == classes.Wish && present)
        {
            return RiskCategory.SuicidalIdeation;
        }

        if (kind == classes.Injured && present && !message.IsRecovered(finding) && !message.IsDenied(finding))
        {
            return RiskCategory.SelfInjury;
        }

        if (finding.Asked || (message.Laughs && !message.Hurts))
        {
            return null;
        }

        if (kind == classes.DeathWish && present && !finding.Conditional && !finding.Past)
        {
            return RiskCategory.SuicidalIdeation;
        }

        if (finding.Person != Person.Author)
        {
            return null;
        }

        bool meant = (finding.Manner & Present) != Manner.None;
        if (kind == classes.SelfKill && present && IsPresent(finding))
        {
            return RiskCategory.SuicidalIdeation;
        }

        if (kind == classes.Suicide && present && meant && !finding.Past && !message.Bereaved && !message.Supports && !message.Recovers)
        {
            return RiskCategory.SuicidalIdeation;
        }

        return kind == classes.SelfHarm && present && meant && !finding.Past && !message.Supports && !message.Recovers
            ? RiskCategory.SelfInjury
            : null;
    }

    /// <summary>Asked first: whose an expression is, and how it is meant, takes a look at the whole message.</summary>
    private bool CanProve(int kind) => kind == classes.Wish || kind == classes.Injured || kind == classes.DeathWish
        || kind == classes.SelfKill || kind == classes.Suicide || kind == classes.SelfHarm;

    /// <summary>Wanted, thought of or intended now; or tried in these days.</summary>
    private static bool IsPresent(Finding finding) =>
        ((finding.Manner & Present) != Manner.None && !finding.Past && !finding.Conditional)
        || ((finding.Manner & Manner.Tried) != Manner.None && finding.Recent);

    /// <summary>Intent with a time, means at hand, a decision or a goodbye beside the wish: Crisis.</summary>
    private Floor Raised(Floor floor, Reading reading, MessageSigns message)
    {
        if (floor.Categories[0] != RiskCategory.SuicidalIdeation)
        {
            return floor;
        }

        bool dated = reading.Findings.Any(finding =>
            finding.Hit.Class == classes.SelfKill && IsOwn(finding, message) && message.IsTimed(finding));
        bool crisis = dated || (message.Intends && message.HasTime) || message.HasMeans || message.HasDecided || message.SaysGoodbye;
        return crisis
            ? new Floor(RiskLevel.Crisis, [.. floor.Categories, RiskCategory.PlanOrIntent], [.. floor.Hits, .. message.CrisisHits])
            : floor;
    }
}
