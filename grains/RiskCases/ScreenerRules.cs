using System.Text.Json;

namespace TherapyGroups.RiskCases;

/// <summary>
/// Reads the answers of a C-SSRS screener as its authors' triage table does. Pure.
/// <code>
/// 4 (intent) or 5 (plan) yes, or 6 within three months   High, red
/// 3 (method) yes, or 6 longer ago                        Moderate, orange
/// 1 (wish to be dead) or 2 (thoughts) yes                Low, yellow
/// every answer a no                                      None
/// </code>
/// </summary>
/// <remarks>
/// Source: the Columbia Lighthouse Project, <i>C-SSRS Screener with triage points</i>, https://cssrs.columbia.edu/; Posner K, et al.,
/// Am J Psychiatry 2011;168:1266–1277. It helps a clinician decide how soon somebody is seen; it does not decide, and predicts nothing.
/// </remarks>
public static class ScreenerRules
{
    /// <summary>Which form the answers belong to; stored with them.</summary>
    public const string Version = "C-SSRS screener, recent";

    public static ScreenerGap Check(ScreenerAnswers answers) => answers switch
    {
        { SuicidalThoughts: true, Method: null } or { SuicidalThoughts: true, Intent: null } or { SuicidalThoughts: true, Plan: null }
            => ScreenerGap.FollowUpMissing,
        { SuicidalThoughts: false, Method: true } or { SuicidalThoughts: false, Intent: true } or { SuicidalThoughts: false, Plan: true }
            => ScreenerGap.FollowUpWithoutThoughts,
        _ => ScreenerGap.None,
    };

    public static ScreenerTriage Triage(ScreenerAnswers answers) => answers switch
    {
        { Intent: true } or { Plan: true } or { Behaviour: SuicidalBehaviour.PastThreeMonths } => ScreenerTriage.High,
        { Method: true } or { Behaviour: SuicidalBehaviour.Lifetime } => ScreenerTriage.Moderate,
        { SuicidalThoughts: true } or { WishToBeDead: true } => ScreenerTriage.Low,
        _ => ScreenerTriage.None,
    };

    /// <summary>The answers as they are sealed into a case's history.</summary>
    public static string Write(ScreenerAnswers answers) => JsonSerializer.Serialize(new Stored(Version, answers));

    /// <summary>The answers out of a case's history; null if these words are none (damaged, or erased).</summary>
    public static ScreenerAnswers? Read(string stored)
    {
        try
        {
            return stored.Length == 0 ? null : JsonSerializer.Deserialize<Stored>(stored)?.Answers;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Stored(string Form, ScreenerAnswers Answers);
}
