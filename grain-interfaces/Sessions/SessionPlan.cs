using System.Collections.Immutable;

namespace TherapyGroups.Sessions;

/// <summary>When a group meets, week by week.</summary>
/// <param name="Zone">An IANA time zone, such as <c>Europe/Berlin</c>: the group meets by its clock, summer and winter.</param>
/// <param name="Slots">The meetings of a week, 1 to 7, none overlapping another.</param>
/// <param name="RemindMinutes">How long before a session its members are reminded, 0 (not at all) to 1,440 minutes.</param>
[GenerateSerializer, Immutable, Alias("session-plan")]
public sealed record SessionPlan(
    [property: Id(0)] string Zone,
    [property: Id(1)] ImmutableArray<SessionSlot> Slots,
    [property: Id(2)] int RemindMinutes);
