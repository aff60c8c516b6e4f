using System.Collections.Immutable;
using TherapyGroups.Drills;
using TherapyGroups.Duty;

namespace TherapyGroups.Figures;

/// <summary>What the figures of a period are reckoned from: times and counts, and nobody's name.</summary>
/// <param name="Messages">Messages that moderation looked at, edits included.</param>
/// <param name="Unscreened">Of these, how many have no answer of the classifier.</param>
/// <param name="Flagged">Of these, how many were <c>Red</c> or <c>Crisis</c>.</param>
/// <param name="RightFlags">Flagged messages that a clinician judged to be <c>Red</c> or <c>Crisis</c> as well, by the newest
/// label.</param>
/// <param name="WrongFlags">Flagged messages that a clinician judged to be less.</param>
/// <param name="Cases">Real ones, by when they were raised.</param>
/// <param name="Drills">The newest first.</param>
/// <param name="Shifts">Planned ones that have begun, the newest first.</param>
public sealed record FiguresData(
    long Messages,
    long Unscreened,
    long Flagged,
    long RightFlags,
    long WrongFlags,
    ImmutableArray<CaseTimes> Cases,
    ImmutableArray<Drill> Drills,
    ImmutableArray<Shift> Shifts);
