using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.ClientWeb.Groups;
using TherapyGroups.Clock;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Administration;

/// <summary>
/// Who may work as a professional here. <c>GET /api/credentials</c> → all there are, paged;
/// <c>PUT /api/accounts/{id}/credential {"licence","number","jurisdiction","register","expiresAt"?}</c>: an administrator has found it in
/// that register today; <c>DELETE</c> with <c>{"reason"}</c>: it holds no more. Rights go with it at that moment: the cases answer 403, an
/// open console ends within 5 s, and new cases go to others.
/// </summary>
public static class CredentialEndpoints
{
    public static void MapCredentials(this IEndpointRouteBuilder api)
    {
        api.MapGet("/credentials", List).RequireRole(AccountRoles.Administrator);
        api.MapPut("/accounts/{id}/credential", Verify).RequireRole(AccountRoles.Administrator);
        api.MapPost("/accounts/{id}/credential/withdraw", Withdraw).RequireRole(AccountRoles.Administrator);
    }

    private static async Task<IResult> List(Caller caller, string? after, string? limit, IAccountBook accounts)
    {
        if (!Page.TryReadLimit(limit, out var rows))
        {
            return (Problem)ProblemCode.InvalidLimit;
        }

        var found = await accounts.ListCredentialed(after ?? "", rows);
        return Results.Json(
            new CredentialPage(
                [
                    .. found.Select(account => new CredentialedView(
                        account.Id.Value, account.Pseudonym, RoleNames.Of(account, caller.At),
                        account.Credential is { } credential ? CredentialView.Of(credential, caller.At) : null)),
                ],
                found.Count == rows ? found[^1].Id.Value : null),
            Json.Options);
    }

    private static async Task<IResult> Verify(
        Caller caller, string id, CredentialBody body, IAccountBook accounts, IAuditTrail audit, TimeProvider time)
    {
        var now = time.Now();
        if (body.ToCredential(caller.Id, now) is not { } credential)
        {
            return (Problem)ProblemCode.InvalidCredential;
        }

        if (await accounts.Find(new MemberId(id)) is null)
        {
            return (Problem)ProblemCode.NotFound;
        }

        if (id == caller.Id.Value)
        {
            return (Problem)ProblemCode.NotYourself;
        }

        await audit.Record(new AuditEntry(
            now, caller.Id, "credential.verify", id, $"{credential.Licence} {credential.Number} in {credential.Register}"));
        await accounts.SetCredential(new MemberId(id), credential, now);
        return Results.Json(CredentialView.Of(credential, now), Json.Options);
    }

    private static async Task<IResult> Withdraw(
        Caller caller, string id, ReasonBody body, StandingActs acts, IAccountBook accounts) =>
        await acts.Do(caller, id, body.Reason, "credential.withdraw", async (account, at) =>
        {
            if (account.Credential is { } credential)
            {
                await accounts.SetCredential(account.Id, credential with { VerifiedAt = null, VerifiedBy = null }, at);
            }
        });

    private sealed record ReasonBody(string? Reason);

    private sealed record CredentialedView(string Id, string Pseudonym, IReadOnlyList<string> Roles, CredentialView? Credential);

    private sealed record CredentialPage(IReadOnlyList<CredentialedView> Items, string? Next);
}
