namespace TherapyGroups.Duty;

/// <summary>A time that nobody covers, within the time that was asked about.</summary>
/// <param name="From">UTC.</param>
/// <param name="To">UTC: when somebody comes, or the end of what was asked about.</param>
public sealed record CoverageGap(DateTimeOffset From, DateTimeOffset To);
