using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>Finding, making, joining and leaving groups.</summary>
public static class GroupEndpoints
{
    public static void MapGroups(this IEndpointRouteBuilder api)
    {
        api.MapGet("/groups", List);
        api.MapGet("/groups/{id}", Find);
        api.MapPost("/groups", Create).RequireRole(AccountRoles.Facilitator | AccountRoles.Administrator);
        api.MapPost("/groups/{id}/members", Join);
        api.MapDelete("/groups/{id}/members/me", Leave);
    }

    private static async Task<IResult> List(
        Caller caller, string? topic, string? q, bool? openSeats, string? limit, string? after, GroupViews views,
        IGroupDirectory directory, HttpContext context)
    {
        if (!Page.TryReadLimit(limit, out var rows))
        {
            return (Problem)ProblemCode.InvalidLimit;
        }

        var groups = await directory.List(topic ?? "", q ?? "", openSeats == true, after ?? "", rows);
        if (groups.Count == rows)
        {
            context.Response.Headers.Link = $"</api/groups{QueryString.Create(NextQuery(context, groups[^1].Id))}>; rel=\"next\"";
        }

        return Results.Json(await views.Of(caller, groups), Json.Options);
    }

    private static async Task<IResult> Find(Caller caller, string id, IGroupDirectory directory, GroupViews views)
    {
        if (await directory.Find(new GroupId(id)) is not { } group)
        {
            return (Problem)ProblemCode.UnknownGroup;
        }

        var card = (await views.Of(caller, [group]))[0];
        var isIn = await directory.FindSeat(group.Id, caller.Id) is not null;
        var seats = isIn ? await directory.Seats(group.Id) : [];
        return Results.Json(
            new GroupPage(
                card.Id, card.Name, card.Topic, card.Approach, card.Audience, card.Language, card.Capacity, card.Members, card.Waiting,
                card.AgreementVersion, card.NextSession, card.Facilitators, card.Coverage, card.Membership, group.Agreement,
                group.RetentionDays, card.SlowModeSeconds, FilterNames.Of(group.Filters), card.LastRead,
                card.Unread,
                [.. seats.Select(pair => new SeatView(pair.Member.Value, pair.Seat.Pseudonym, GroupRoles.Name(pair.Seat.Role)))]),
            Json.Options);
    }

    private static async Task<IResult> Create(
        Caller caller, NewGroup body, IGroupDirectory directory, Appointments appointments, IIdSource ids, IAuditTrail audit,
        TimeProvider time)
    {
        if (body.ToCard(new GroupId(ids.Next())) is not { } group)
        {
            return (Problem)ProblemCode.InvalidGroup;
        }

        await audit.Record(new AuditEntry(time.Now(), caller.Id, "group.create", group.Id.Value, ""));
        await directory.Add(group, caller.Id, time.Now());
        await appointments.Founded(group.Id, caller);
        return Results.Json(
            new CreatedView(group.Id.Value, group.AgreementVersion), Json.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> Join(Caller caller, string id, JoinBody body, IGrainFactory grains)
    {
        var outcome = await grains.GetGrain<IGroupGrain>(id).Join(new JoinGroup(
            caller.Id, caller.Account.Pseudonym, caller.Account.AgeBand, GroupRole.Member, body.AgreementVersion ?? 0));
        return outcome.Result switch
        {
            JoinResult.Joined or JoinResult.AlreadyIn =>
                Results.Json(new JoinedView("member"), Json.Options, statusCode: StatusCodes.Status201Created),
            JoinResult.Waiting =>
                Results.Json(new WaitingView("waiting", outcome.Position), Json.Options, statusCode: StatusCodes.Status202Accepted),
            JoinResult.UnknownGroup => (Problem)ProblemCode.UnknownGroup,
            JoinResult.AgreementChanged => (Problem)ProblemCode.AgreementChanged,
            JoinResult.AgeBand => (Problem)ProblemCode.AgeBand,
            JoinResult.Removed => new Problem(ProblemCode.Removed, outcome.Until),
        };
    }

    private static async Task<IResult> Leave(Caller caller, string id, IGrainFactory grains) =>
        await grains.GetGrain<IGroupGrain>(id).Leave(caller.Id) ? Results.NoContent() : (Problem)ProblemCode.NotAMember;

    private static IEnumerable<KeyValuePair<string, string?>> NextQuery(HttpContext context, GroupId last) => context.Request.Query
        .Where(pair => pair.Key != "after")
        .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()))
        .Append(KeyValuePair.Create("after", (string?)last.Value));

    private sealed record JoinBody(int? AgreementVersion);

    private sealed record JoinedView(string Status);

    private sealed record WaitingView(string Status, int Position);

    private sealed record CreatedView(string Id, int AgreementVersion);

    private sealed record SeatView(string Id, string Pseudonym, string Role);

    private sealed record GroupPage(
        string Id, string Name, string Topic, string Approach, string Audience, string Language, int Capacity, int MembersSeated,
        int Waiting,
        int AgreementVersion, DateTimeOffset? NextSession, IReadOnlyList<FacilitatorView> Facilitators, string Coverage, string Membership,
        string Agreement, int RetentionDays, int SlowModeSeconds, IReadOnlyList<string> Filters, long? LastRead, int? Unread,
        IReadOnlyList<SeatView> Members);
}
