namespace TherapyGroups.RiskCases;

/// <summary>
/// What a member answered to the six questions of the Columbia–Suicide Severity Rating Scale, screener version with recent behaviour, as
/// a clinician heard it. Questions 1 to 5 ask about the past month; 3, 4 and 5 are asked only if 2 is a yes. The system never fills one in.
/// </summary>
/// <remarks>
/// Posner K, et al. The Columbia–Suicide Severity Rating Scale. Am J Psychiatry 2011;168:1266–1277; the Columbia Lighthouse Project,
/// <i>C-SSRS Screener (recent)</i>, https://cssrs.columbia.edu/. The numbers stand in stored records: never renumber.
/// </remarks>
/// <param name="WishToBeDead">1. Have you wished you were dead or wished you could go to sleep and not wake up?</param>
/// <param name="SuicidalThoughts">2. Have you actually had any thoughts about killing yourself?</param>
/// <param name="Method">3. Have you been thinking about how you might do this? Null when not asked.</param>
/// <param name="Intent">4. Have you had these thoughts and had some intention of acting on them? Null when not asked.</param>
/// <param name="Plan">5. Have you started to work out or worked out the details of how to kill yourself, and do you intend to carry out
/// this plan? Null when not asked.</param>
/// <param name="Behaviour">6. Have you ever done anything, started to do anything, or prepared to do anything to end your life? If yes:
/// was this within the past three months?</param>
[GenerateSerializer, Immutable, Alias("screener-answers")]
public sealed record ScreenerAnswers(
    [property: Id(0)] bool WishToBeDead,
    [property: Id(1)] bool SuicidalThoughts,
    [property: Id(2)] bool? Method,
    [property: Id(3)] bool? Intent,
    [property: Id(4)] bool? Plan,
    [property: Id(5)] SuicidalBehaviour Behaviour)
{
    public override string ToString() => "screener answers";
}
