namespace TherapyGroups.ClientWeb.Groups;

/// <summary>Who runs a group, and with what credential; null if none was verified.</summary>
public sealed record FacilitatorView(string Pseudonym, CredentialView? Credential);

/// <summary>A licence as an administrator found it in the register.</summary>
public sealed record CredentialView(string Licence, string Jurisdiction, DateTimeOffset? VerifiedAt);
