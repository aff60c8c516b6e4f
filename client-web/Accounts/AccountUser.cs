using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>An account while ASP.NET Core Identity works on it, which wants something it can change.</summary>
public sealed class AccountUser(Account account)
{
    public Account Account { get; set; } = account;

    public override string ToString() => Account.ToString();
}
