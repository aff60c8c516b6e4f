namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>The body of a call that asks somebody who is signed in to prove again who they are.</summary>
public sealed record ProofBody(string? Passphrase, string? Totp, PasskeyAnswer? Passkey)
{
    internal Credentials Proof => new(Pseudonym: null, Passphrase, Totp, Passkey);

    public override string ToString() => "credentials";
}
