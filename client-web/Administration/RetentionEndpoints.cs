using System.Globalization;
using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Administration;

/// <summary>
/// <c>PUT /api/groups/{id}/retention {"days"}</c>, 1 to 3,650: how long messages of a group are kept. The group's members are told with a
/// notice. Fewer days take effect at the next sweep, and what is gone then does not come back.
/// </summary>
public static class RetentionEndpoints
{
    public static void MapRetention(this IEndpointRouteBuilder api) =>
        api.MapPut("/groups/{id}/retention", Set).RequireRole(AccountRoles.Administrator);

    private static async Task<IResult> Set(
        Caller caller, string id, RetentionBody body, IRetentionBook book, IGrainFactory grains, TimeProvider time)
    {
        if (body.Days is not (>= GroupLimits.RetentionDaysMin and <= GroupLimits.RetentionDaysMax))
        {
            return (Problem)ProblemCode.InvalidRetention;
        }

        var days = body.Days.Value;
        var act = new AuditEntry(time.Now(), caller.Id, "group.retention", id, days.ToString(CultureInfo.InvariantCulture));
        if (!await book.SetDays(new GroupId(id), days, act))
        {
            return (Problem)ProblemCode.UnknownGroup;
        }

        await grains.GetGrain<IGroupGrain>(id).LogGrew();
        return Results.Json(new RetentionView(days), Json.Options);
    }

    private sealed record RetentionBody(int? Days);

    private sealed record RetentionView(int Days);
}
