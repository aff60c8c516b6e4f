using System.Collections.Immutable;

namespace TherapyGroups.Figures;

/// <summary>How the chain did in a period. Drills are counted by themselves and nowhere else.</summary>
/// <param name="Messages">Messages that moderation looked at, edits included.</param>
/// <param name="Unscreened">Of these, without an answer of the classifier.</param>
/// <param name="Flagged">Of these, <c>Red</c> or <c>Crisis</c>.</param>
/// <param name="Labelled">Flagged messages that a clinician has judged: what precision rests on.</param>
/// <param name="Precision">Share of the labelled ones that a clinician judged to be <c>Red</c> or <c>Crisis</c>; null when none is
/// labelled.</param>
/// <param name="FalsePagesPerThousand">
/// Flagged messages that a clinician judged to be less, per 1,000 messages; null when none is labelled. Too low while not all are labelled.
/// </param>
/// <param name="Cases">How many were raised.</param>
/// <param name="Missed">Of these, how many passed a deadline before somebody took them.</param>
/// <param name="ToDeliver">From the raising to the first screen.</param>
/// <param name="ToAcknowledge">From the raising to the first person who took it.</param>
/// <param name="Drills">How many there were.</param>
/// <param name="DrillsMissed">Of these, not taken in time.</param>
/// <param name="DrillsToDeliver">As <paramref name="ToDeliver"/>.</param>
/// <param name="DrillsToAcknowledge">As <paramref name="ToAcknowledge"/>.</param>
/// <param name="Shifts">The newest first.</param>
public sealed record PeriodFigures(
    long Messages,
    long Unscreened,
    long Flagged,
    long Labelled,
    double? Precision,
    double? FalsePagesPerThousand,
    int Cases,
    int Missed,
    TimeFigures ToDeliver,
    TimeFigures ToAcknowledge,
    int Drills,
    int DrillsMissed,
    TimeFigures DrillsToDeliver,
    TimeFigures DrillsToAcknowledge,
    ImmutableArray<ShiftDrill> Shifts);
