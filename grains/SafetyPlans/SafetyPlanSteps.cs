namespace TherapyGroups.SafetyPlans;

/// <summary>
/// The six steps of a safety plan in a member's own words, in the order in which they are to be tried; and what is worth living for, which
/// stands at the foot of the form. Each is empty or up to <see cref="SafetyPlanLimits.StepMaxLength"/> UTF-16 code units.
/// </summary>
/// <remarks>
/// Stanley B, Brown GK. Safety planning intervention: a brief intervention to mitigate suicide risk. Cogn Behav Pract 2012;19:256–264;
/// Stanley B, et al. JAMA Psychiatry 2018;75:894–900. https://suicidesafetyplan.com/
/// </remarks>
/// <param name="WarningSigns">1. How I notice that a crisis may be coming.</param>
/// <param name="Coping">2. What I can do by myself to take my mind off it.</param>
/// <param name="Distractions">3. People and places that take my mind off it.</param>
/// <param name="People">4. People whom I can ask for help.</param>
/// <param name="Professionals">5. Professionals and services that I can reach in a crisis.</param>
/// <param name="Surroundings">6. How my surroundings are made safer.</param>
/// <param name="WorthLivingFor">What is most important to me, and worth living for.</param>
public sealed record SafetyPlanSteps(
    string WarningSigns, string Coping, string Distractions, string People, string Professionals, string Surroundings,
    string WorthLivingFor)
{
    public static readonly SafetyPlanSteps Empty = new("", "", "", "", "", "", "");

    public bool IsTooLong() =>
        new[] { WarningSigns, Coping, Distractions, People, Professionals, Surroundings, WorthLivingFor }
            .Any(step => step.Length > SafetyPlanLimits.StepMaxLength);

    public override string ToString() => "steps of a safety plan";
}
