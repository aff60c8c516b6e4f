using Microsoft.AspNetCore.Identity;
using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Administration;

/// <summary>
/// <c>POST /api/accounts/search {"name"?,"after"?,"limit"?}</c> → <c>{"items":[{"id","pseudonym","roles","createdAt","deactivatedAt",
/// "hasTotp"}],"next"}</c>: an administrator looks for an account by the beginning of its name. A body, so that no name stands in an
/// address. Recorded, without the name.
/// </summary>
public static class AccountListEndpoints
{
    private const int LimitDefault = 50;
    private const int NameMaxLength = 32;

    public static void MapAccountList(this IEndpointRouteBuilder api) =>
        api.MapPost("/accounts/search", Search).RequireRole(AccountRoles.Administrator);

    private static async Task<IResult> Search(
        Caller caller, SearchBody body, IAccountList list, ILookupNormalizer names, IAuditTrail audit, TimeProvider time)
    {
        var name = body.Name ?? "";
        if (name.Length > NameMaxLength || (body.After ?? "").Length > NameMaxLength * 2)
        {
            return (Problem)ProblemCode.InvalidPseudonym;
        }

        if (body.Limit is < 1 or > Page.LimitMax)
        {
            return (Problem)ProblemCode.InvalidLimit;
        }

        await audit.Record(new AuditEntry(time.Now(), caller.Id, "accounts.search", name.Length == 0 ? "all" : "by name", ""));
        var limit = body.Limit ?? LimitDefault;
        var found = await list.List(name.Length == 0 ? "" : names.NormalizeName(name) ?? "", body.After ?? "", limit);
        return Results.Json(
            new AccountsPage(
                [
                    .. found.Select(account => new AccountView(
                        account.Id.Value, account.Pseudonym, Accounts.RoleNames.Of(account, caller.At), account.CreatedAt,
                        account.DeactivatedAt, account.AuthenticatorSince is not null)),
                ],
                found.Count == limit ? found[^1].NormalizedPseudonym : null),
            Json.Options);
    }

    private sealed record SearchBody(string? Name, string? After, int? Limit)
    {
        public override string ToString() => "a search";
    }

    private sealed record AccountsPage(IReadOnlyList<AccountView> Items, string? Next);

    private sealed record AccountView(
        string Id, string Pseudonym, IReadOnlyList<string> Roles, DateTimeOffset CreatedAt, DateTimeOffset? DeactivatedAt, bool HasTotp)
    {
        public override string ToString() => $"account {Id}";
    }
}
