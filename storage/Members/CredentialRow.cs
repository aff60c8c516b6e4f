using TherapyGroups.Members;

namespace TherapyGroups.Storage.Members;

/// <summary>The columns of a licence, wherever they stand.</summary>
internal class CredentialRow
{
    public string? Licence { get; init; }

    public string? Jurisdiction { get; init; }

    public long? VerifiedAt { get; init; }

    public string LicenceNumber { get; init; } = "";

    public long? LicenceExpiresAt { get; init; }

    public string LicenceRegister { get; init; } = "";

    public string? LicenceVerifiedBy { get; init; }

    public Credential? ToCredential() => Licence is null
        ? null
        : new Credential(Licence, Jurisdiction ?? "", VerifiedAt.ToTime())
        {
            Number = LicenceNumber,
            Register = LicenceRegister,
            ExpiresAt = LicenceExpiresAt.ToTime(),
            VerifiedBy = LicenceVerifiedBy is { } by ? new MemberId(by) : null,
        };
}
