using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>One durable fact in a group's log.</summary>
/// <param name="Seq">From 1, without gaps in each group.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">
/// Who did it, or whom a joining, a leaving or a sanction is about. Never shown to members where the actor is staff.
/// </param>
/// <param name="Pseudonym">Whom a joining or leaving is about; empty otherwise.</param>
/// <param name="Message">The message as this event left it, for the kinds that are about one.</param>
/// <param name="Detail">
/// What the other kinds say: a notice's words, a reason, the seconds of slow mode, the end of a sanction. Empty if nothing.
/// </param>
[GenerateSerializer, Immutable, Alias("group-event")]
public sealed record GroupEvent(
    [property: Id(0)] long Seq,
    [property: Id(1)] GroupEventKind Kind,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] MemberId Actor,
    [property: Id(4)] string Pseudonym,
    [property: Id(5)] Message? Message,
    [property: Id(6)] string Detail)
{
    /// <summary>A record prints its members; an event must not print words or names into a log.</summary>
    public override string ToString() => $"{Kind} at {Seq}";
}
