using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>A screener as a clinician filled it in.</summary>
/// <param name="Triage"><c>none</c>, <c>low</c>, <c>moderate</c> or <c>high</c>.</param>
/// <param name="Colour">The triage table's own: <c>none</c>, <c>yellow</c>, <c>orange</c>, <c>red</c>.</param>
/// <param name="Form">Which form was asked.</param>
public sealed record ScreeningView(
    DateTimeOffset At, string? By, string Triage, string Colour, string Form, ScreeningAnswersView Answers)
{
    public static ScreeningView? Of(CaseHistoryEntry entry, string? by) =>
        entry.Kind == CaseHistoryKind.Screened && ScreenerRules.Read(entry.Note) is { } answers
            ? new ScreeningView(
                entry.At, by, TriageName(ScreenerRules.Triage(answers)), Hue(ScreenerRules.Triage(answers)), ScreenerRules.Version,
                new ScreeningAnswersView(
                    answers.WishToBeDead, answers.SuicidalThoughts, answers.Method, answers.Intent, answers.Plan,
                    BehaviourName(answers.Behaviour)))
            : null;

    public static SuicidalBehaviour? ParseBehaviour(string? name) => name switch
    {
        "never" => SuicidalBehaviour.Never,
        "lifetime" => SuicidalBehaviour.Lifetime,
        "past-three-months" => SuicidalBehaviour.PastThreeMonths,
        _ => null,
    };

    public override string ToString() => "screening";

    private static string BehaviourName(SuicidalBehaviour behaviour) => behaviour switch
    {
        SuicidalBehaviour.Never => "never",
        SuicidalBehaviour.Lifetime => "lifetime",
        SuicidalBehaviour.PastThreeMonths => "past-three-months",
    };

    private static string TriageName(ScreenerTriage triage) => triage switch
    {
        ScreenerTriage.None => "none",
        ScreenerTriage.Low => "low",
        ScreenerTriage.Moderate => "moderate",
        ScreenerTriage.High => "high",
    };

    private static string Hue(ScreenerTriage triage) => triage switch
    {
        ScreenerTriage.None => "none",
        ScreenerTriage.Low => "yellow",
        ScreenerTriage.Moderate => "orange",
        ScreenerTriage.High => "red",
    };
}
