using TherapyGroups.Members;

namespace TherapyGroups.Sessions;

/// <summary>A wish to give a group a weekly plan.</summary>
/// <param name="By">Who asks.</param>
/// <param name="AsAdministrator">They ask as an administrator of the service, who needs no seat in the group.</param>
/// <param name="Plan">The plan, or null to have none: then the room is open all the time.</param>
/// <param name="OpenBetweenSessions">Whether members can write between sessions too.</param>
[GenerateSerializer, Immutable, Alias("plan-sessions")]
public sealed record PlanSessions(
    [property: Id(0)] MemberId By,
    [property: Id(1)] bool AsAdministrator,
    [property: Id(2)] SessionPlan? Plan,
    [property: Id(3)] bool OpenBetweenSessions);
