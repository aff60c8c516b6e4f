namespace TherapyGroups.Risk.Language;

/// <summary>A lexicon hit as it is meant: whose, denied or not, when, in whose words.</summary>
/// <param name="Hit">The expression.</param>
/// <param name="Person">Who it is about.</param>
/// <param name="Negated">Denied: "I'm not going to kill myself". A double denial is none.</param>
/// <param name="Past">Told of a time that is over.</param>
/// <param name="Recent">Told of hours or days ago.</param>
/// <param name="Quoted">In quotation marks, or reported as another's words.</param>
/// <param name="Asked">In a question.</param>
/// <param name="Conditional">Under "if" or "would".</param>
/// <param name="Manner">How the author stands to it.</param>
internal readonly record struct Finding(
    Hit Hit,
    Person Person,
    bool Negated,
    bool Past,
    bool Recent,
    bool Quoted,
    bool Asked,
    bool Conditional,
    Manner Manner);
