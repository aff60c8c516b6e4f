namespace TherapyGroups.Members;

/// <summary>What a licence is worth. Pure.</summary>
public static class CredentialRules
{
    public const int TextMaxLength = 80;
    public const int RegisterMaxLength = 200;

    /// <summary>A licence ends at its expiry, not after it.</summary>
    public static CredentialState State(Credential credential, DateTimeOffset now) =>
        credential.VerifiedAt is null ? CredentialState.Unverified
        : credential.ExpiresAt <= now ? CredentialState.Expired
        : CredentialState.Verified;
}
