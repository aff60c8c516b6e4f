namespace TherapyGroups.Risk;

/// <summary>How soon a careful team should act on a message: the triage scale of CLPsych 2016 (Milne et al., 2016).</summary>
/// <remarks>The order is the order of urgency, so levels may be compared. What each means is in <c>risk/Corpus/GUIDELINES.md</c>.</remarks>
public enum RiskLevel
{
    /// <summary>There is no answer. Never to be read as safe.</summary>
    Unscreened = 0,

    /// <summary>Nothing to do: distress, grief, anger, recovery and help given to others are green.</summary>
    Green = 1,

    /// <summary>To be read this session; nobody is paged.</summary>
    Amber = 2,

    /// <summary>Page the clinician, minutes: a wish to be dead, active thoughts, self-injury, another's life in danger now.</summary>
    Red = 3,

    /// <summary>Page now: intent, plan, preparation, an attempt, or ideation with a time or with means at hand.</summary>
    Crisis = 4,
}
