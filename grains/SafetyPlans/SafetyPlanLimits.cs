namespace TherapyGroups.SafetyPlans;

/// <summary>Bounds of safety plans. Lengths count UTF-16 code units.</summary>
public static class SafetyPlanLimits
{
    public const int StepMaxLength = 2_000;
}
