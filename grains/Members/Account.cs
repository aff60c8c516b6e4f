namespace TherapyGroups.Members;

/// <summary>An account. No legal name, no mail address: neither is asked for.</summary>
/// <param name="Id">Which.</param>
/// <param name="Pseudonym">As the person wrote it, 2 to 32 code units.</param>
/// <param name="NormalizedPseudonym">As it is looked up: compatibility-normalised and upper-cased.</param>
/// <param name="PassphraseHash">By ASP.NET Core Identity's hasher.</param>
/// <param name="SecurityStamp">Changes whenever sessions must die.</param>
/// <param name="AgeBand">The only thing asked about age.</param>
/// <param name="Country">ISO 3166-1 alpha-2, for crisis contacts.</param>
/// <param name="Roles">What the account may be.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="Credential">A clinician's licence, or null.</param>
/// <param name="AuthenticatorSince">When its second factor was confirmed, UTC; null without one. Kept by <see cref="IAuthenticatorBook"/>.
/// </param>
/// <param name="DeactivatedAt">When an administrator closed it, UTC; null while it is open.</param>
public sealed record Account(
    MemberId Id,
    string Pseudonym,
    string NormalizedPseudonym,
    string PassphraseHash,
    string SecurityStamp,
    AgeBand AgeBand,
    string Country,
    AccountRoles Roles,
    DateTimeOffset CreatedAt,
    Credential? Credential = null,
    DateTimeOffset? AuthenticatorSince = null,
    DateTimeOffset? DeactivatedAt = null,
    DateTimeOffset? PasskeySince = null)
{
    public override string ToString() => $"account {Id}";
}
