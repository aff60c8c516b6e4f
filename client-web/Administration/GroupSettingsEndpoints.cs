using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Groups;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Administration;

/// <summary>
/// What an administrator changes of a group that is there.
/// <list type="bullet">
/// <item><c>PUT /api/groups/{id}/settings {"capacity"?,"coverage"?,"whenUncovered"?}</c> → 200 with all three; what is not named stays.
/// 400 <c>invalid-group</c>; 409 <c>seats-taken</c> below the number of members and kept seats; 409 <c>group-closed</c>.</item>
/// <item><c>POST /api/groups/{id}/close {"reason"}</c> → 200 <c>{"closedAt"}</c>, also when it is closed already. It cannot be opened
/// again.</item>
/// </list>
/// </summary>
public static class GroupSettingsEndpoints
{
    private const int ReasonMaxLength = 1_000;

    public static void MapGroupSettings(this IEndpointRouteBuilder api)
    {
        api.MapPut("/groups/{id}/settings", Set).RequireRole(AccountRoles.Administrator);
        api.MapPost("/groups/{id}/close", Close).RequireRole(AccountRoles.Administrator);
        api.MapRetention();
    }

    private static async Task<IResult> Set(Caller caller, string id, SettingsBody body, IGrainFactory grains)
    {
        var (coverage, effect) = (GroupNames.ParseCoverage(body.Coverage), GroupNames.ParseEffect(body.WhenUncovered));
        if (coverage is null)
        {
            return Invalid("The coverage must be none, moderator or clinician.");
        }

        if (effect is null)
        {
            return Invalid("What happens without cover must be warn, slow, read-only or close.");
        }

        var outcome = await grains.GetGrain<IGroupGrain>(id).ChangeGroup(new ChangeGroup(
            caller.Id, body.Capacity, string.IsNullOrEmpty(body.Coverage) ? null : coverage,
            string.IsNullOrEmpty(body.WhenUncovered) ? null : effect));
        return outcome.Result switch
        {
            ChangeGroupResult.Changed or ChangeGroupResult.Unchanged => Results.Json(SettingsView.Of(outcome.Settings), Json.Options),
            ChangeGroupResult.UnknownGroup => (Problem)ProblemCode.UnknownGroup,
            ChangeGroupResult.GroupClosed => (Problem)ProblemCode.GroupClosed,
            ChangeGroupResult.OutOfBounds => Invalid("A group has 2 to 50 seats."),
            ChangeGroupResult.SeatsTaken => (Problem)(ProblemCode.SeatsTaken with
            {
                Sentence = $"{outcome.SeatsTaken} seats are taken or kept for somebody, and nobody is put out by a number. "
                    + "Nothing was changed.",
            }),
        };
    }

    private static async Task<IResult> Close(Caller caller, string id, CloseBody body, IGrainFactory grains)
    {
        var reason = (body.Reason ?? "").Trim();
        if (TextRules.IsBlank(reason))
        {
            return (Problem)ProblemCode.ReasonRequired;
        }

        if (reason.Length > ReasonMaxLength)
        {
            return (Problem)ProblemCode.ReasonTooLong;
        }

        var outcome = await grains.GetGrain<IGroupGrain>(id).CloseGroup(new CloseGroup(caller.Id, reason));
        return outcome.Result switch
        {
            CloseGroupResult.Closed or CloseGroupResult.AlreadyClosed => Results.Json(new ClosedView(outcome.At), Json.Options),
            CloseGroupResult.UnknownGroup => (Problem)ProblemCode.UnknownGroup,
        };
    }

    private static IResult Invalid(string sentence) => (Problem)(ProblemCode.InvalidGroup with { Sentence = sentence });

    private sealed record SettingsBody(int? Capacity, string? Coverage, string? WhenUncovered);

    private sealed record SettingsView(int Capacity, string Coverage, string WhenUncovered)
    {
        public static SettingsView Of(GroupSettings settings) => new(
            settings.Capacity, GroupNames.Of(settings.Coverage), GroupNames.Of(settings.WhenUncovered));
    }

    private sealed record CloseBody(string? Reason)
    {
        public override string ToString() => "a closing";
    }

    private sealed record ClosedView(DateTimeOffset? ClosedAt);
}
