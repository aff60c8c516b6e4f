using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Who is signed in.</summary>
public sealed record SessionView(string Id, string Pseudonym, IReadOnlyList<string> Roles)
{
    public static SessionView Of(Account account) => new(account.Id.Value, account.Pseudonym, RoleNames.Of(account));
}
