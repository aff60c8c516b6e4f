namespace TherapyGroups.Members;

/// <summary>A question that a passkey is to answer: once, soon, and for whom it was asked.</summary>
/// <param name="IdHash">The hash of its id, which only the asker was told.</param>
/// <param name="Account">Whose passkey is to answer.</param>
/// <param name="Session">The hash of the session's key in which a new passkey is made; empty for a sign-in.</param>
/// <param name="State">What the check of the answer needs to know.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record PasskeyChallenge(string IdHash, MemberId Account, string Session, string State, DateTimeOffset ExpiresAt)
{
    public override string ToString() => "a challenge";
}
