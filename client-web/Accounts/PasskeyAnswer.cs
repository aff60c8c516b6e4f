using System.Text.Json;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>What a browser gives back for a <see cref="PasskeyQuestion"/>.</summary>
/// <param name="ChallengeId">The question's.</param>
/// <param name="Credential">What <c>PublicKeyCredential.toJSON()</c> gives.</param>
public sealed record PasskeyAnswer(string? ChallengeId, JsonElement? Credential)
{
    public override string ToString() => "an answer";
}
