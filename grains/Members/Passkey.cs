namespace TherapyGroups.Members;

/// <summary>A passkey of an account: the public half of a key that its owner's device holds (W3C Web Authentication, level 3).</summary>
/// <param name="Id">The credential's id, base64url.</param>
/// <param name="Account">Whose.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="PublicKey">As COSE.</param>
/// <param name="SignCount">How often it has signed, as it said last; 0 for those that do not count.</param>
/// <param name="Transports">How browsers reach it.</param>
/// <param name="Marks">What its device said of it.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="UsedAt">When it last proved who they are, UTC; null for never.</param>
public sealed record Passkey(
    string Id,
    MemberId Account,
    string Name,
    byte[] PublicKey,
    long SignCount,
    IReadOnlyList<string> Transports,
    PasskeyMarks Marks,
    DateTimeOffset CreatedAt,
    DateTimeOffset? UsedAt = null)
{
    public override string ToString() => "a passkey";
}
