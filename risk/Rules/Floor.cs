using TherapyGroups.Risk.Language;

namespace TherapyGroups.Risk.Rules;

/// <summary>The least that the rules allow a message to be called, and why.</summary>
/// <param name="Level">The lowest level permitted; <see cref="RiskLevel.Green"/> when no rule spoke.</param>
/// <param name="Categories">Categories that the rules are sure of.</param>
/// <param name="Hits">The expressions that decided.</param>
internal sealed record Floor(RiskLevel Level, IReadOnlyList<RiskCategory> Categories, IReadOnlyList<Hit> Hits)
{
    public static readonly Floor None = new(RiskLevel.Green, [], []);
}
