using System.Collections.Immutable;
using TherapyGroups.Risk;

namespace TherapyGroups.Tests.Simulation.Servers;

/// <summary>A message is of the level that it names, else green. In bad weather there is no answer.</summary>
public sealed class WeatherClassifier(Weather weather) : IRiskClassifier
{
    public string ModelVersion => "markers";

    public static RiskLevel LevelOf(string text) =>
        text.StartsWith("crisis", StringComparison.Ordinal) ? RiskLevel.Crisis
        : text.StartsWith("red", StringComparison.Ordinal) ? RiskLevel.Red
        : text.StartsWith("amber", StringComparison.Ordinal) ? RiskLevel.Amber
        : RiskLevel.Green;

    public Assessment Assess(string text, IReadOnlyList<string> context) => weather.ClassifierFails()
        ? throw new InvalidOperationException("No answer.")
        : new Assessment(LevelOf(text), 0.5, ImmutableDictionary<RiskCategory, double>.Empty, [], ModelVersion);
}
