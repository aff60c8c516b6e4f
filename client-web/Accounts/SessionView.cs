using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Who is signed in.</summary>
/// <param name="Id">The account.</param>
/// <param name="Pseudonym">Its name.</param>
/// <param name="Roles">What it may be.</param>
/// <param name="HasTotp">Whether it has an authenticator.</param>
/// <param name="HasPasskey">Whether it has a passkey.</param>
/// <param name="MustSetUpTotp">Whether it can do nothing before it has one or the other.</param>
public sealed record SessionView(
    string Id, string Pseudonym, IReadOnlyList<string> Roles, bool HasTotp, bool HasPasskey, bool MustSetUpTotp)
{
    public static SessionView Of(Account account, SecondFactors factors, DateTimeOffset now) => new(
        account.Id.Value, account.Pseudonym, RoleNames.Of(account, now), account.AuthenticatorSince is not null,
        account.PasskeySince is not null, factors.IsLackedBy(account));
}
