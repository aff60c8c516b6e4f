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

    /// <summary>
    /// The credential as somebody is invited with it: verified now if it says in which register it was found, else stated and unverified;
    /// null if something is too long or over.
    /// </summary>
    public Credential? ToStated(MemberId by, DateTimeOffset now, bool countsWithoutRegister) =>
        !string.IsNullOrWhiteSpace(Register) ? ToCredential(by, now)
        : (this with { Register = "none" }).ToCredential(by, now) is not { } stated ? null
        : countsWithoutRegister ? stated with { Register = "" }
        : stated with { Register = "", VerifiedAt = null, VerifiedBy = null };

    private static bool IsText(string? text, int maxLength) => text is not null && !TextRules.IsBlank(text) && text.Length <= maxLength;
}
