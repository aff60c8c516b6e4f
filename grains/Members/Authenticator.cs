namespace TherapyGroups.Members;

/// <summary>The app that makes an account's six-digit codes (RFC 6238).</summary>
/// <param name="Secret">Shared with the app, in base32.</param>
/// <param name="BegunAt">When the secret was made, UTC.</param>
/// <param name="ConfirmedAt">When its first code was given back, UTC; null until then, and until then it asks for nothing.</param>
/// <param name="LastStep">The newest time step of which a code was taken: no code is taken twice.</param>
public sealed record Authenticator(string Secret, DateTimeOffset BegunAt, DateTimeOffset? ConfirmedAt, long LastStep)
{
    public override string ToString() => "an authenticator";
}
