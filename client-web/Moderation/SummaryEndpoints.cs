using System.Text.Json;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;

namespace TherapyGroups.ClientWeb.Moderation;

/// <summary>
/// <c>GET /api/groups/{id}/moderation-summary?days=30</c>, for everybody in the group: what moderation has done there and how often, and
/// nobody's name.
/// </summary>
public static class SummaryEndpoints
{
    private const int DaysDefault = 30;
    private const int DaysMax = 365;

    public static void MapModerationSummary(this IEndpointRouteBuilder api) =>
        api.MapGet("/groups/{id}/moderation-summary", Read);

    private static async Task<IResult> Read(
        Caller caller, string id, string? days, GroupDoor door, IModerationSummary summary, TimeProvider time)
    {
        var group = new GroupId(id);
        var (seat, refusal) = await door.Enter(caller, group);
        if (seat is null && (refusal == ProblemCode.UnknownGroup || !caller.Is(AccountRoles.Administrator)))
        {
            return (Problem)(refusal ?? ProblemCode.NotAMember);
        }

        if (!Page.TryReadCursor(days, out var asked) || asked is 0 or > DaysMax)
        {
            return (Problem)ProblemCode.InvalidDays;
        }

        var now = time.Now();
        var since = now.AddDays(-(asked ?? DaysDefault));
        var counted = await summary.Count(group, since);
        return Results.Json(
            new SummaryView(since, now, [.. counted.OrderBy(pair => pair.Key).Select(pair => new ActView(Name(pair.Key), pair.Value))]),
            Json.Options);
    }

    private static string Name(ModerationAct act) => JsonNamingPolicy.KebabCaseLower.ConvertName(act.ToString());

    private sealed record ActView(string Act, int Count);

    private sealed record SummaryView(DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<ActView> Acts);
}
