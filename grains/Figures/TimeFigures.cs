namespace TherapyGroups.Figures;

/// <summary>A set of times.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="MedianSeconds">Half were at most so long; null when there are none.</param>
/// <param name="P95Seconds">Nineteen of twenty were at most so long (nearest rank); null when there are none.</param>
public sealed record TimeFigures(int Count, double? MedianSeconds, double? P95Seconds);
