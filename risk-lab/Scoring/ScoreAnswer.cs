using System.Text.Json;

namespace TherapyGroups.RiskLab.Scoring;

/// <summary>One scored line, as DESIGN section 6 fixes it.</summary>
internal sealed record ScoreAnswer(
    JsonElement Id,
    string Level,
    double Probability,
    IReadOnlyDictionary<string, double> Categories,
    IReadOnlyList<ScoreEvidence> Evidence,
    string Model)
{
    public static ScoreAnswer Of(JsonElement id, Risk.Assessment assessment) => new(
        id,
        assessment.Level.ToString(),
        Math.Round(assessment.Probability, 6),
        assessment.Categories.ToDictionary(pair => pair.Key.ToString(), pair => Math.Round(pair.Value, 6)),
        [.. assessment.Evidence.Select(span => new ScoreEvidence(span.Start, span.Length, Math.Round(span.Weight, 4)))],
        assessment.ModelVersion);
}

/// <summary>A span in UTF-16 units of the text.</summary>
internal sealed record ScoreEvidence(int Start, int Length, double Weight);
