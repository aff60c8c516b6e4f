namespace TherapyGroups.Moderation;

/// <summary>How far a group has been screened, counted from some event on. Numbers only.</summary>
/// <param name="Head">The newest event.</param>
/// <param name="Screened">The last event that was looked at.</param>
/// <param name="Messages">Messages posted or edited.</param>
/// <param name="Assessed">Of these, how many have an answer.</param>
/// <param name="Unscreened">How many could not be assessed, so far.</param>
/// <param name="Alerted">How many went into a risk case.</param>
/// <param name="Flagged">How many went into the moderators' queue.</param>
public sealed record ScreeningProgress(long Head, long Screened, long Messages, long Assessed, long Unscreened, long Alerted, long Flagged);
