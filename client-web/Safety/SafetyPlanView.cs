using TherapyGroups.SafetyPlans;

namespace TherapyGroups.ClientWeb.Safety;

/// <summary>A safety plan as the contract shows it; version 0 and empty steps where there is none.</summary>
public sealed record SafetyPlanView(long Version, DateTimeOffset? UpdatedAt, DateTimeOffset? SharedAt, bool Shared, SafetyPlanSteps Steps)
{
    public static readonly SafetyPlanView None = new(0, null, null, Shared: false, SafetyPlanSteps.Empty);

    public static SafetyPlanView Of(SafetyPlan plan) =>
        new(plan.Version, plan.UpdatedAt, plan.SharedAt, plan.SharedAt is not null, plan.Steps);

    public override string ToString() => $"safety plan, version {Version}";
}
