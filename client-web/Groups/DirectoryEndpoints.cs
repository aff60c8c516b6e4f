using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Handoff;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>Finding groups.</summary>
public static class DirectoryEndpoints
{
    public static void MapDirectory(this IEndpointRouteBuilder api)
    {
        api.MapGet("/groups", List);
        api.MapGet("/groups/{id}", Find);
    }

    private static async Task<IResult> List(
        Caller caller, [AsParameters] DirectoryQuery query, GroupViews views, IGroupDirectory directory, TimeProvider time,
        HttpContext context)
    {
        if (!Page.TryReadLimit(query.Limit, out var rows))
        {
            return (Problem)ProblemCode.InvalidLimit;
        }

        if (!string.IsNullOrEmpty(query.LedBy) && GroupNames.ParseLead(query.LedBy) is null)
        {
            return (Problem)ProblemCode.InvalidLead;
        }

        var groups = await directory.List(query.ToSearch() with { Reader = caller.Id }, query.After ?? query.Next ?? "", rows, time.Now());
        if (groups.Count == rows)
        {
            context.Response.Headers.Link = $"</api/groups{QueryString.Create(NextQuery(context, groups[^1].Id))}>; rel=\"next\"";
        }

        return Results.Json(await views.Of(caller, groups), Json.Options);
    }

    private static async Task<IResult> Find(Caller caller, string id, IGroupDirectory directory, GroupViews views, Handoffs handoffs)
    {
        var (isPrivate, mayKnow) = await handoffs.Look(caller, new GroupId(id));
        if (!mayKnow || await directory.Find(new GroupId(id)) is not { } group)
        {
            return (Problem)ProblemCode.UnknownGroup;
        }

        // Who is not in it finds a group that is closed nowhere; who looks after the service does.
        var mine = await directory.FindSeat(group.Id, caller.Id);
        if (group.ClosedAt is not null && mine is null && !caller.Is(AccountRoles.Administrator))
        {
            return (Problem)ProblemCode.UnknownGroup;
        }

        var card = (await views.Of(caller, [group]))[0];
        var seats = mine is not null ? await directory.Seats(group.Id) : [];
        return Results.Json(GroupPage.Of(card, group, mine, seats) with { IsPrivate = isPrivate }, Json.Options);
    }

    private static IEnumerable<KeyValuePair<string, string?>> NextQuery(HttpContext context, GroupId last) => context.Request.Query
        .Where(pair => pair.Key is not ("after" or "next"))
        .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()))
        .Append(KeyValuePair.Create("after", (string?)last.Value));
}
