namespace TherapyGroups.SafetyPlans;

/// <summary>A member's safety plan.</summary>
/// <param name="Steps">In their own words, sealed at rest.</param>
/// <param name="Version">Counts from 1, with each change.</param>
/// <param name="UpdatedAt">UTC.</param>
/// <param name="SharedAt">Since when clinicians may read it, UTC; null while it is the member's alone.</param>
public sealed record SafetyPlan(SafetyPlanSteps Steps, long Version, DateTimeOffset UpdatedAt, DateTimeOffset? SharedAt)
{
    public override string ToString() => $"safety plan, version {Version}";
}
