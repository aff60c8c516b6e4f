using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Moderation;

/// <summary>
/// Warning, muting and removing a member. The member is told in private, with the reason and never by whom; the others see at most
/// that somebody left.
/// </summary>
public static class SanctionEndpoints
{
    public static void MapSanctions(this IEndpointRouteBuilder api) =>
        api.MapPost("/groups/{id}/members/{memberId}/sanctions", Sanction).RequireRole(ItemEndpoints.Staff);

    private static async Task<IResult> Sanction(
        Caller caller, string id, string memberId, SanctionBody body, GroupDoor door, IGrainFactory grains, IAuditTrail audit,
        TimeProvider time)
    {
        if (await door.RefuseUnlessModerator(caller, new GroupId(id)) is { } refusal)
        {
            return (Problem)refusal;
        }

        if (Parse(body.Kind) is not { } kind)
        {
            return (Problem)ProblemCode.InvalidSanction;
        }

        var outcome = await grains.GetGrain<IGroupGrain>(id).Sanction(new SanctionMember(
            caller.Id, caller.Is(AccountRoles.Administrator), new MemberId(memberId), kind, body.Minutes, body.Reason ?? ""));
        if (Refusal(outcome.Result) is { } reason)
        {
            return (Problem)reason;
        }

        await audit.Record(new AuditEntry(time.Now(), caller.Id, $"member.{body.Kind}", $"{id}/{memberId}", body.Reason ?? ""));
        return Results.Json(
            new SanctionedView(outcome.Id, body.Kind ?? "", outcome.Until), Json.Options, statusCode: StatusCodes.Status201Created);
    }

    private static SanctionKind? Parse(string? kind) => kind switch
    {
        "warn" => SanctionKind.Warn,
        "mute" => SanctionKind.Mute,
        "remove" => SanctionKind.Remove,
        _ => null,
    };

    /// <summary>Null for what is no refusal.</summary>
    private static ProblemCode? Refusal(SanctionResult result) => result switch
    {
        SanctionResult.Done => null,
        SanctionResult.UnknownGroup => ProblemCode.UnknownGroup,
        SanctionResult.NotAModerator => ProblemCode.Forbidden,
        SanctionResult.UnknownMember => ProblemCode.UnknownMember,
        SanctionResult.NotAbove => ProblemCode.NotAbove,
        SanctionResult.ReasonMissing => ProblemCode.ReasonRequired,
        SanctionResult.ReasonTooLong => ProblemCode.ReasonTooLong,
        SanctionResult.InvalidMinutes => ProblemCode.InvalidMinutes,
    };

    private sealed record SanctionBody(string? Kind, int? Minutes, string? Reason);

    private sealed record SanctionedView(string Id, string Kind, DateTimeOffset? Until);
}
