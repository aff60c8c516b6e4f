using TherapyGroups.Risk;

namespace TherapyGroups.Figures;

/// <summary>How the server stands at one moment, as numbers about nobody. Drills do not count.</summary>
/// <param name="OldestUnassessed">When the oldest event came that moderation has not looked at, UTC; null if it has looked at all.</param>
/// <param name="Unscreened">Messages that have no answer yet and are to be tried again.</param>
/// <param name="OpenCases">Cases that are not resolved, by level; levels without one are left out.</param>
/// <param name="Undelivered">Cases that no clinician's screen has shown.</param>
/// <param name="OldestUndelivered">When the oldest of those was raised, UTC; null if there is none.</param>
/// <param name="Overdue">Cases that somebody should have taken by now.</param>
/// <param name="PagesWaiting">Calls of the pager that nobody has heard yet.</param>
/// <param name="PagerChannelsFailing">Ways of the pager whose last call was not heard.</param>
public sealed record VitalSigns(
    DateTimeOffset? OldestUnassessed,
    int Unscreened,
    IReadOnlyDictionary<RiskLevel, int> OpenCases,
    int Undelivered,
    DateTimeOffset? OldestUndelivered,
    int Overdue,
    int PagesWaiting,
    int PagerChannelsFailing);
