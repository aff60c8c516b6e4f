using TherapyGroups.Drills;

namespace TherapyGroups.Figures;

/// <summary>The last drill within a planned shift, or none. Whose shift it was is not said.</summary>
public sealed record ShiftDrill(DateTimeOffset StartsAt, DateTimeOffset EndsAt, Drill? LastDrill);
