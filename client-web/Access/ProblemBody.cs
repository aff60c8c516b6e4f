using System.Text.Json.Serialization;
using TherapyGroups.ClientWeb.Accounts;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>RFC 9457, with the stable slug in <paramref name="Code"/>.</summary>
public sealed record ProblemBody(
    string Type, string Title, int Status, string Code, DateTimeOffset? Until, int? RetryAfterSeconds, string? AcknowledgedBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PasskeyQuestion? Passkey = null)
{
    /// <summary>True where a room is closed for good; left out elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsOver { get; init; }
}
