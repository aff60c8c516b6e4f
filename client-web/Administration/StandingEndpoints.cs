using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Administration;

/// <summary>
/// What an administrator can do about an account, each with <c>{"reason"}</c>, recorded, → 204: close it and open it again, take a staff
/// role away, and forget a second factor that its owner has lost. What the account has open ends within 5 s. 404 <c>not-found</c>; 409
/// <c>not-yourself</c>, so that there is always an administrator left.
/// </summary>
public static class StandingEndpoints
{
    public static void MapStanding(this IEndpointRouteBuilder api)
    {
        var accounts = api.MapGroup("/accounts/{id}").RequireRole(AccountRoles.Administrator);
        accounts.MapPost("/deactivate", Deactivate);
        accounts.MapPost("/reactivate", Reactivate);
        accounts.MapPost("/roles/{role}/revoke", RevokeRole);
        accounts.MapPost("/totp/reset", ResetSecondFactor);
    }

    private static Task<IResult> Deactivate(
        Caller caller, string id, ReasonBody body, StandingActs acts, IAccountBook accounts, CaseReturns returns) =>
        acts.Do(caller, id, body.Reason, "account.deactivate", async (account, at) =>
        {
            await accounts.Deactivate(account.Id, at);
            await returns.Return(account.Id);
        });

    private static Task<IResult> Reactivate(Caller caller, string id, ReasonBody body, StandingActs acts, IAccountBook accounts) =>
        acts.Do(caller, id, body.Reason, "account.reactivate", (account, _) => accounts.Reactivate(account.Id));

    private static async Task<IResult> RevokeRole(
        Caller caller, string id, string role, ReasonBody body, StandingActs acts, IAccountBook accounts, IGroupDirectory directory,
        IGrainFactory grains, CaseReturns returns)
    {
        if (RoleNames.ParseStaff(role) is not { } known)
        {
            return (Problem)ProblemCode.InvalidRole;
        }

        return await acts.Do(caller, id, body.Reason, $"role.revoke {role}", async (account, _) =>
        {
            await accounts.RevokeRole(account.Id, known);
            await returns.Return(account.Id);
            foreach (var (group, seat) in await directory.GroupsOf(account.Id))
            {
                if (GroupRoles.Name(seat) == role)
                {
                    await grains.GetGrain<IGroupGrain>(group.Value).Leave(account.Id);
                }
            }
        });
    }

    private static Task<IResult> ResetSecondFactor(
        Caller caller, string id, ReasonBody body, StandingActs acts, IAuthenticatorBook authenticators) =>
        acts.DoRecorded(caller, id, body.Reason, "totp.reset", authenticators.Reset);

    private sealed record ReasonBody(string? Reason);
}
