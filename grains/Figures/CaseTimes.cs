namespace TherapyGroups.Figures;

/// <summary>How a case was taken.</summary>
/// <param name="ToDeliver">From the raising to the first screen that showed it; null while none has.</param>
/// <param name="ToAcknowledge">From the raising to the first person who took it; null while nobody has.</param>
/// <param name="IsMissed">Whether a deadline passed before somebody took it.</param>
public sealed record CaseTimes(TimeSpan? ToDeliver, TimeSpan? ToAcknowledge, bool IsMissed);
