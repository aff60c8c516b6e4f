using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Handoff;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>Making, joining and leaving groups.</summary>
public static class GroupEndpoints
{
    public static void MapGroups(this IEndpointRouteBuilder api)
    {
        api.MapPost("/groups", Create).RequireRole(AccountRoles.Facilitator | AccountRoles.Administrator);
        api.MapPost("/groups/{id}/members", Join).RequireRateLimiting(Limits.Joins);
        api.MapDelete("/groups/{id}/members/me", Leave).RequireRateLimiting(Limits.Leaves);
        api.MapPost("/groups/{id}/guests", SitIn).RequireRateLimiting(Limits.Joins);
        api.MapPut("/groups/{id}/agreement", ChangeAgreement).RequireRole(AccountRoles.Facilitator | AccountRoles.Administrator);
    }

    private static async Task<IResult> Create(
        Caller caller, NewGroup body, IGroupDirectory directory, Appointments appointments, IIdSource ids, IAuditTrail audit,
        TimeProvider time)
    {
        if (body.Refuse(time.Now()) is { } refusal)
        {
            return (Problem)refusal;
        }

        var group = body.ToCard(new GroupId(ids.Next()));
        await audit.Record(new AuditEntry(time.Now(), caller.Id, "group.create", group.Id.Value, ""));
        await directory.Add(group, caller.Id, time.Now());
        await appointments.Founded(group.Id, caller);
        return Results.Json(
            new CreatedView(group.Id.Value, group.AgreementVersion), Json.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> Join(
        Caller caller, string id, JoinBody body, IGrainFactory grains, Handoffs handoffs, Appointments appointments)
    {
        var (isPrivate, mayKnow) = await handoffs.Look(caller, new GroupId(id));
        if (isPrivate && mayKnow && await handoffs.Accept(caller, new GroupId(id)) is not Problem)
        {
            return Results.Json(new JoinedView("member"), Json.Options, statusCode: StatusCodes.Status201Created);
        }

        var role = isPrivate ? GroupRole.Member : await appointments.RoleOnJoining(new GroupId(id), caller);
        var outcome = await grains.GetGrain<IGroupGrain>(id).Join(new JoinGroup(
            caller.Id, caller.Account.Pseudonym, caller.Account.AgeBand, role, body.AgreementVersion ?? 0));
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
            JoinResult.CohortClosed => (Problem)ProblemCode.CohortClosed,
            JoinResult.GroupClosed => (Problem)ProblemCode.GroupClosed,
        };
    }

    private static async Task<IResult> SitIn(Caller caller, string id, IGrainFactory grains)
    {
        var outcome = await grains.GetGrain<IGroupGrain>(id).SitIn(
            new SitInGroup(caller.Id, caller.Account.Pseudonym, caller.Account.AgeBand));
        return outcome.Result switch
        {
            SitInResult.SatIn =>
                Results.Json(new GuestView("guest", outcome.Until), Json.Options, statusCode: StatusCodes.Status201Created),
            SitInResult.UnknownGroup => (Problem)ProblemCode.UnknownGroup,
            SitInResult.AlreadyIn => (Problem)ProblemCode.AlreadyIn,
            SitInResult.AlreadySatIn => (Problem)ProblemCode.AlreadySatIn,
            SitInResult.AgeBand => (Problem)ProblemCode.AgeBand,
            SitInResult.Removed => new Problem(ProblemCode.Removed, outcome.Until),
            SitInResult.CohortClosed => (Problem)ProblemCode.CohortClosed,
            SitInResult.GroupClosed => (Problem)ProblemCode.GroupClosed,
        };
    }

    private static async Task<IResult> ChangeAgreement(
        Caller caller, string id, AgreementBody body, GroupDoor door, IGrainFactory grains, IAuditTrail audit, TimeProvider time)
    {
        if (await door.RefuseUnlessFacilitator(caller, new GroupId(id)) is { } refusal)
        {
            return (Problem)refusal;
        }

        await audit.Record(new AuditEntry(time.Now(), caller.Id, "group.agreement", id, ""));
        var outcome = await grains.GetGrain<IGroupGrain>(id).ChangeAgreement(new ChangeAgreement(
            caller.Id, caller.Is(AccountRoles.Administrator), body.Agreement ?? ""));
        return outcome.Result switch
        {
            AgreementResult.Changed or AgreementResult.Unchanged => Results.Json(new VersionView(outcome.Version), Json.Options),
            AgreementResult.UnknownGroup => (Problem)ProblemCode.UnknownGroup,
            AgreementResult.NotAFacilitator => (Problem)ProblemCode.Forbidden,
            AgreementResult.Empty or AgreementResult.TooLong => (Problem)ProblemCode.InvalidAgreement,
        };
    }

    private static async Task<IResult> Leave(Caller caller, string id, IGrainFactory grains, Handoffs handoffs)
    {
        if (!await grains.GetGrain<IGroupGrain>(id).Leave(caller.Id))
        {
            return (Problem)ProblemCode.NotAMember;
        }

        await handoffs.HasLeft(caller.Id, new GroupId(id));
        return Results.NoContent();
    }


    private sealed record JoinBody(int? AgreementVersion);

    private sealed record AgreementBody(string? Agreement)
    {
        public override string ToString() => "an agreement";
    }

    private sealed record VersionView(int AgreementVersion);

    private sealed record GuestView(string Status, DateTimeOffset? Until);

    private sealed record JoinedView(string Status);

    private sealed record WaitingView(string Status, int Position);

    private sealed record CreatedView(string Id, int AgreementVersion);
}
