using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Administration;

/// <summary>A licence as an administrator found it.</summary>
public sealed record CredentialBody(string? Licence, string? Number, string? Jurisdiction, string? Register, DateTimeOffset? ExpiresAt)
{
    /// <summary>The credential, verified now; null if something is missing, too long or over.</summary>
    public Credential? ToCredential(MemberId by, DateTimeOffset now) =>
        IsText(Licence, CredentialRules.TextMaxLength) && IsText(Jurisdiction, CredentialRules.TextMaxLength)
        && IsText(Register, CredentialRules.RegisterMaxLength) && (Number ?? "").Length <= CredentialRules.TextMaxLength
        && !(ExpiresAt <= now)
            ? new Credential(Licence ?? "", Jurisdiction ?? "", now)
            {
                Number = Number ?? "",
                Register = Register ?? "",
                ExpiresAt = ExpiresAt?.ToUniversalTime(),
                VerifiedBy = by,
            }
            : null;

    private static bool IsText(string? text, int maxLength) => text is not null && !TextRules.IsBlank(text) && text.Length <= maxLength;
}
