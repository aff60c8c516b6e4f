namespace TherapyGroups.Sessions;

/// <summary>The session of a group that is on, else the next one.</summary>
/// <param name="Occurrence">When the plan has it begin, UTC: its name, also after it was moved.</param>
/// <param name="StartsAt">When it begins, UTC.</param>
/// <param name="EndsAt">When it ends, UTC.</param>
/// <param name="Phase">Where it stands.</param>
[GenerateSerializer, Immutable, Alias("group-session")]
public sealed record GroupSession(
    [property: Id(0)] DateTimeOffset Occurrence,
    [property: Id(1)] DateTimeOffset StartsAt,
    [property: Id(2)] DateTimeOffset EndsAt,
    [property: Id(3)] SessionPhase Phase);
