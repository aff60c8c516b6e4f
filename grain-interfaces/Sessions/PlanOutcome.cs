namespace TherapyGroups.Sessions;

/// <summary>The answer to a plan, with the session that is on or comes next; null without a plan.</summary>
[GenerateSerializer, Immutable, Alias("plan-outcome")]
public sealed record PlanOutcome(
    [property: Id(0)] PlanResult Result,
    [property: Id(1)] GroupSession? Session = null);
