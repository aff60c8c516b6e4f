namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>The body of <c>POST /api/accounts</c>.</summary>
public sealed record NewAccount(
    string? Pseudonym, string? Passphrase, string? AgeBand, string? Country, bool? AcceptTerms, string? Invitation)
{
    public override string ToString() => "a new account";
}
