using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Chat;
using TherapyGroups.ClientWeb.Moderation;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>
/// What a group has folded until a moderator has looked: <c>PUT /api/groups/{id}/filters {"filters":["phone-number","address","link",
/// "contact","method-detail"]}</c>. The group's page says which are on, and every member is told of a change.
/// </summary>
public static class FilterEndpoints
{
    public static void MapFilters(this IEndpointRouteBuilder api) =>
        api.MapPut("/groups/{id}/filters", Set).RequireRole(ItemEndpoints.Staff);

    private static async Task<IResult> Set(
        Caller caller, string id, FiltersBody body, GroupDoor door, IGrainFactory grains, IAuditTrail audit, TimeProvider time)
    {
        if (await door.RefuseUnlessModerator(caller, new GroupId(id)) is { } refusal)
        {
            return (Problem)refusal;
        }

        if (body.Filters is not { } names || FilterNames.Parse(names) is not { } filters)
        {
            return (Problem)ProblemCode.InvalidFilters;
        }

        var outcome = await grains.GetGrain<IGroupGrain>(id).SetFilters(
            new SetFilters(caller.Id, caller.Is(AccountRoles.Administrator), filters));
        if (MessageProblems.Of(outcome.Result) is { } reason)
        {
            return (Problem)reason;
        }

        if (outcome.Result == ChangeResult.Changed)
        {
            await audit.Record(new AuditEntry(time.Now(), caller.Id, "group.filters", id, FilterNames.Join(filters)));
        }

        return Results.Json(new FiltersView(FilterNames.Of(filters), outcome.Seq), Json.Options);
    }

    private sealed record FiltersBody(IReadOnlyList<string>? Filters);

    private sealed record FiltersView(IReadOnlyList<string> Filters, long Seq);
}
