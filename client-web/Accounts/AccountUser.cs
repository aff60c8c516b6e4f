using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>An account while ASP.NET Core Identity works on it, which wants something it can change.</summary>
public sealed class AccountUser(Account account)
{
    public Account Account { get; set; } = account;

    /// <summary>The hash of the invitation that the account is opened with, and that is used up with it; empty for none.</summary>
    public string InvitationHash { get; init; } = "";

    public override string ToString() => Account.ToString();
}
