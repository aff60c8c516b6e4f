using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.SafetyPlans;

namespace TherapyGroups.ClientWeb.Safety;

/// <summary>A member's own safety plan. They alone write it, share it with clinicians, and take that back.</summary>
public static class SafetyPlanEndpoints
{
    public static void MapSafetyPlan(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me/safety-plan", Read);
        api.MapPut("/me/safety-plan", Save);
        api.MapDelete("/me/safety-plan", Delete);
        api.MapPut("/me/safety-plan/sharing", Share);
    }

    private static async Task<IResult> Read(Caller caller, ISafetyPlanBook plans) => Results.Json(
        await plans.Find(caller.Id) is { } plan ? SafetyPlanView.Of(plan) : SafetyPlanView.None, Json.Options);

    private static async Task<IResult> Save(Caller caller, PlanBody body, ISafetyPlanBook plans, TimeProvider time)
    {
        if (body.Steps is not { } steps)
        {
            return (Problem)ProblemCode.InvalidBody;
        }

        var words = steps.ToSteps();
        if (words.IsTooLong())
        {
            return (Problem)ProblemCode.StepTooLong;
        }

        return await plans.Save(caller.Id, words, body.Version, time.Now()) is { } plan
            ? Results.Json(SafetyPlanView.Of(plan), Json.Options)
            : (Problem)ProblemCode.PlanChanged;
    }

    private static async Task<IResult> Delete(Caller caller, ISafetyPlanBook plans)
    {
        await plans.Delete(caller.Id);
        return Results.NoContent();
    }

    private static async Task<IResult> Share(Caller caller, SharingBody body, ISafetyPlanBook plans, TimeProvider time)
    {
        if (body.Shared is not { } isShared)
        {
            return (Problem)ProblemCode.InvalidBody;
        }

        return await plans.Share(caller.Id, isShared, time.Now()) is { } plan
            ? Results.Json(SafetyPlanView.Of(plan), Json.Options)
            : (Problem)ProblemCode.NoPlan;
    }

    private sealed record SharingBody(bool? Shared);

    /// <param name="Version">The version that was changed; without one the newest is written over.</param>
    private sealed record PlanBody(StepsBody? Steps, long? Version)
    {
        public override string ToString() => "safety plan";
    }

    private sealed record StepsBody(
        string? WarningSigns, string? Coping, string? Distractions, string? People, string? Professionals, string? Surroundings,
        string? WorthLivingFor)
    {
        public SafetyPlanSteps ToSteps() => new(
            WarningSigns ?? "", Coping ?? "", Distractions ?? "", People ?? "", Professionals ?? "", Surroundings ?? "",
            WorthLivingFor ?? "");

        public override string ToString() => "steps of a safety plan";
    }
}
