namespace TherapyGroups.Risk.Language;

/// <summary>The class numbers that rules and parse refer to, looked up once.</summary>
internal sealed class LexiconClass(Lexicon lexicon)
{
    public int SelfKill { get; } = lexicon.ClassOf("selfkill");
    public int Suicide { get; } = lexicon.ClassOf("suicide");
    public int DeathWish { get; } = lexicon.ClassOf("deathwish");
    public int SelfHarm { get; } = lexicon.ClassOf("selfharm");
    public int Intend { get; } = lexicon.ClassOf("intend");
    public int Want { get; } = lexicon.ClassOf("want");
    public int Think { get; } = lexicon.ClassOf("think");
    public int Tried { get; } = lexicon.ClassOf("tried");
    public int When { get; } = lexicon.ClassOf("when");
    public int Means { get; } = lexicon.ClassOf("means");
    public int Goodbye { get; } = lexicon.ClassOf("goodbye");
    public int Decided { get; } = lexicon.ClassOf("decided");
    public int Laugh { get; } = lexicon.ClassOf("laugh");
    public int Past { get; } = lexicon.ClassOf("past");
    public int Recent { get; } = lexicon.ClassOf("recent");
    public int Recovery { get; } = lexicon.ClassOf("recovery");
    public int Support { get; } = lexicon.ClassOf("support");
    public int Fiction { get; } = lexicon.ClassOf("fiction");
    public int Professional { get; } = lexicon.ClassOf("professional");
    public int Hyperbole { get; } = lexicon.ClassOf("hyperbole");
    public int Other { get; } = lexicon.ClassOf("other");
    public int Idiom { get; } = lexicon.ClassOf("idiom");
    public int Worry { get; } = lexicon.ClassOf("worry");
    public int Abuse { get; } = lexicon.ClassOf("abuse");
    public int Harm { get; } = lexicon.ClassOf("harm");
    public int Harassment { get; } = lexicon.ClassOf("harassment");
    public int Negation { get; } = lexicon.ClassOf("negation");
    public int NonNegation { get; } = lexicon.ClassOf("nonnegation");
    public int Reporting { get; } = lexicon.ClassOf("reporting");
    public int Conditional { get; } = lexicon.ClassOf("conditional");
    public int AskedYou { get; } = lexicon.ClassOf("askedyou");
    public int Bereaved { get; } = lexicon.ClassOf("bereaved");
    public int Wish { get; } = lexicon.ClassOf("wish");
    public int Resolve { get; } = lexicon.ClassOf("resolve");
    public int Injured { get; } = lexicon.ClassOf("injured");
    public int Present { get; } = lexicon.ClassOf("present");
    public int Hopeless { get; } = lexicon.ClassOf("hopeless");
    public int Turned { get; } = lexicon.ClassOf("turned");
    public int Advice { get; } = lexicon.ClassOf("advice");
    public int Generic { get; } = lexicon.ClassOf("generic");
    public int Asked { get; } = lexicon.ClassOf("asked");
    public int Venue { get; } = lexicon.ClassOf("venue");
    public int Couple { get; } = lexicon.ClassOf("couple");
    public int Clean { get; } = lexicon.ClassOf("clean");
    public int Concern { get; } = lexicon.ClassOf("concern");
    public int Abused { get; } = lexicon.ClassOf("abused");
    public int Menace { get; } = lexicon.ClassOf("menace");
    public int Insult { get; } = lexicon.ClassOf("insult");
    public int Mild { get; } = lexicon.ClassOf("mild");
    public int Danger { get; } = lexicon.ClassOf("danger");
    public int Meant { get; } = lexicon.ClassOf("meant");
    public int Cringe { get; } = lexicon.ClassOf("cringe");

    private readonly HashSet<int> risk =
    [
        .. (ReadOnlySpan<int>)
        [
            lexicon.ClassOf("wish"), lexicon.ClassOf("resolve"), lexicon.ClassOf("injured"), lexicon.ClassOf("deathwish"),
            lexicon.ClassOf("selfkill"), lexicon.ClassOf("suicide"), lexicon.ClassOf("selfharm"), lexicon.ClassOf("attempt"),
            lexicon.ClassOf("preparation"), lexicon.ClassOf("veiled"), lexicon.ClassOf("means"), lexicon.ClassOf("goodbye"),
            lexicon.ClassOf("burden"), lexicon.ClassOf("worry"), lexicon.ClassOf("abuse"), lexicon.ClassOf("harm"),
        ],
    ];

    /// <summary>Whether the lexicon knows an expression of the message that can speak of risk. Without one the model has to be
    /// surer.</summary>
    public bool NamesRisk(Reading reading)
    {
        foreach (Finding finding in reading.Findings)
        {
            if (risk.Contains(finding.Hit.Class))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Classes whose expressions are whole statements: their wanting stands in them.</summary>
    public bool IsStatement(int kind) => kind == Wish || kind == Resolve || kind == Injured || kind == DeathWish;
}
