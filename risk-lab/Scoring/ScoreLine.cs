using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyGroups.RiskLab.Scoring;

/// <summary>One line to be scored.</summary>
/// <param name="Id">A JSON string or number; given back unchanged.</param>
/// <param name="Text">The message.</param>
/// <param name="Context">The same author's messages before it, oldest first; may be left out.</param>
internal sealed record ScoreLine(
    [property: JsonRequired] JsonElement Id,
    [property: JsonRequired] string Text,
    IReadOnlyList<string>? Context);
