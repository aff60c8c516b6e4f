using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>Who runs a group, and with what credential; null for a trained peer without one.</summary>
public sealed record FacilitatorView(string Pseudonym, CredentialView? Credential)
{
    public static FacilitatorView Of(Facilitator facilitator, DateTimeOffset now) => new(
        facilitator.Pseudonym, facilitator.Credential is { } credential ? CredentialView.Of(credential, now) : null);
}

/// <summary>A licence as an administrator found it in the register, and what it is worth now.</summary>
/// <param name="Licence">Its kind.</param>
/// <param name="Number">Its number, or empty.</param>
/// <param name="Jurisdiction">Where it is valid.</param>
/// <param name="Register">The register that was looked at, or empty.</param>
/// <param name="VerifiedAt">When it was looked at; null while nobody has.</param>
/// <param name="ExpiresAt">When it runs out; null if it does not.</param>
/// <param name="State"><c>verified</c>, <c>expired</c> or <c>unverified</c>.</param>
public sealed record CredentialView(
    string Licence, string Number, string Jurisdiction, string Register, DateTimeOffset? VerifiedAt, DateTimeOffset? ExpiresAt,
    string State)
{
    public static CredentialView Of(Credential credential, DateTimeOffset now) => new(
        credential.Licence, credential.Number, credential.Jurisdiction, credential.Register, credential.VerifiedAt, credential.ExpiresAt,
        CredentialRules.State(credential, now) switch
        {
            CredentialState.Unverified => "unverified",
            CredentialState.Verified => "verified",
            CredentialState.Expired => "expired",
        });
}
