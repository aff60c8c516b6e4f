using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Labels;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>The clinician's own judgement of the evidence, kept to measure the classifier.</summary>
public static class LabelEndpoints
{
    public static void MapLabels(this IEndpointRouteBuilder api) =>
        api.MapPost("/cases/{id}/label", Keep).RequireRole(AccountRoles.Clinician);

    /// <summary>Of a case, open or resolved, whoever has it: a second opinion is worth having.</summary>
    private static async Task<IResult> Keep(
        Caller caller, string id, LabelBody body, ILabelBook labels, IRiskCaseBook cases, CaseViews views, TimeProvider time)
    {
        if (Parse(body.Level) is not { } level)
        {
            return (Problem)ProblemCode.InvalidLevel;
        }

        if (await cases.Load(new CaseId(id)) is { } judged && judged.Member == caller.Id)
        {
            return (Problem)ProblemCode.OwnCase;
        }

        var message = body.MessageId is { } given ? new MessageId(given) : (MessageId?)null;
        var result = await labels.Keep(new CaseId(id), message, caller.Id, level, time.Now());
        return result switch
        {
            LabelResult.UnknownCase => (Problem)ProblemCode.NotFound,
            LabelResult.UnknownMessage => (Problem)ProblemCode.UnknownEvidence,
            LabelResult.NothingToJudge => (Problem)ProblemCode.NothingToJudge,
            LabelResult.Done => await cases.Load(new CaseId(id)) is { } riskCase
                ? Results.Json((await views.List([riskCase]))[0], Json.Options)
                : (Problem)ProblemCode.NotFound,
        };
    }

    /// <summary>A level's name in any case; <c>Unscreened</c> is no judgement.</summary>
    private static RiskLevel? Parse(string? name) => name?.Trim().ToUpperInvariant() switch
    {
        "GREEN" => RiskLevel.Green,
        "AMBER" => RiskLevel.Amber,
        "RED" => RiskLevel.Red,
        "CRISIS" => RiskLevel.Crisis,
        _ => null,
    };

    /// <param name="Level"><c>Green</c>, <c>Amber</c>, <c>Red</c> or <c>Crisis</c>.</param>
    /// <param name="MessageId">Which message of the case; left out: the evidence as a whole.</param>
    private sealed record LabelBody(string? Level, Guid? MessageId);
}
