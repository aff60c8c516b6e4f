using Microsoft.AspNetCore.Identity;
using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>
/// Who runs a group. A role says what somebody may be; only an appointment makes them that in a group, so nobody gets to moderate a
/// group by joining it.
/// <list type="bullet">
/// <item><c>PUT /api/groups/{id}/moderators/{accountId} {"role"?:"peer-moderator"|"facilitator"}</c> → 200 <c>{"id","role"}</c>. By an
/// administrator; by a facilitator of the group, for peer moderators. Without a role: the highest that the account has. 404
/// <c>not-found</c>, <c>unknown-group</c>; 409 <c>role-missing</c>; 403 <c>removed</c>.</item>
/// <item><c>POST /api/groups/{id}/moderators {"pseudonym","role"?}</c> → the same, for who is known by name.</item>
/// <item><c>DELETE /api/groups/{id}/moderators/{accountId}</c> → 204: they leave the group, and may join it like anybody.</item>
/// </list>
/// Who makes a group as a facilitator facilitates it.
/// </summary>
public static class ModeratorEndpoints
{
    public static void MapModerators(this IEndpointRouteBuilder api)
    {
        var moderators = api.MapGroup("/groups/{id}/moderators/{accountId}")
            .RequireRole(AccountRoles.Facilitator | AccountRoles.Administrator);
        moderators.MapPut("", Appoint);
        moderators.MapDelete("", Dismiss);
        api.MapPost("/groups/{id}/moderators", AppointByName).RequireRole(AccountRoles.Facilitator | AccountRoles.Administrator);
    }

    private static Task<IResult> Appoint(
        Caller caller, string id, string accountId, AppointBody body, IAccountBook accounts, Appointments appointments) =>
        appointments.Appoint(caller, new GroupId(id), body.Role, () => accounts.Find(new MemberId(accountId)));

    private static Task<IResult> AppointByName(
        Caller caller, string id, AppointByNameBody body, IAccountBook accounts, ILookupNormalizer names, Appointments appointments) =>
        appointments.Appoint(
            caller, new GroupId(id), body.Role, () => accounts.FindByPseudonym(names.NormalizeName(body.Pseudonym ?? "") ?? ""));

    private static async Task<IResult> Dismiss(
        Caller caller, string id, string accountId, IGroupDirectory directory, IGrainFactory grains, IAuditTrail audit, TimeProvider time)
    {
        var (group, member) = (new GroupId(id), new MemberId(accountId));
        if (await Appointments.Highest(caller, group, directory) is not { } highest)
        {
            return (Problem)ProblemCode.Forbidden;
        }

        if (await directory.FindSeat(group, member) is not { Role: not GroupRole.Member } seat)
        {
            return (Problem)ProblemCode.NotFound;
        }

        if (seat.Role > highest)
        {
            return (Problem)ProblemCode.Forbidden;
        }

        await audit.Record(new AuditEntry(time.Now(), caller.Id, $"group.dismiss {GroupRoles.Name(seat.Role)}", $"{id}/{accountId}", ""));
        await grains.GetGrain<IGroupGrain>(id).Leave(member);
        return Results.NoContent();
    }

    private sealed record AppointBody(string? Role);

    private sealed record AppointByNameBody(string? Pseudonym, string? Role);
}
