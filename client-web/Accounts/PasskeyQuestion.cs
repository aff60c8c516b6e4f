using System.Text.Json;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>What a browser asks a passkey.</summary>
/// <param name="ChallengeId">To be given back with the answer, once, within minutes.</param>
/// <param name="Options">For <c>navigator.credentials</c>, in the JSON form of Web Authentication.</param>
public sealed record PasskeyQuestion(string ChallengeId, JsonElement Options)
{
    public override string ToString() => "a question";
}
