using TherapyGroups.Members;

namespace TherapyGroups.Duty;

/// <summary>A time for which a clinician has been planned. It is a plan: being on duty is what they say when they come.</summary>
/// <param name="StartsAt">UTC, inclusive.</param>
/// <param name="EndsAt">UTC, exclusive.</param>
/// <param name="PlannedBy">Who planned it.</param>
public sealed record Shift(string Id, MemberId Clinician, DateTimeOffset StartsAt, DateTimeOffset EndsAt, MemberId PlannedBy);
