namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>The body of <c>POST /api/session</c>.</summary>
public sealed record Credentials(string? Pseudonym, string? Passphrase, string? Totp, PasskeyAnswer? Passkey = null)
{
    public override string ToString() => "credentials";
}
