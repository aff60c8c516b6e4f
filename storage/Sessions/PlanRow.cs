using System.Collections.Immutable;
using System.Globalization;
using TherapyGroups.Sessions;

namespace TherapyGroups.Storage.Sessions;

/// <summary>A row of <c>session_plans</c> with the session that stands, where there is one.</summary>
internal sealed class PlanRow
{
    public const string Select =
        """
        SELECT p.zone, p.slots, p.remind_minutes AS remindMinutes, s.occurrence, s.starts_at AS startsAt, s.ends_at AS endsAt, s.phase
        FROM session_plans p LEFT JOIN group_sessions s ON s.group_id = p.group_id
        """;

    public string Zone { get; init; } = "";

    public string Slots { get; init; } = "";

    public long RemindMinutes { get; init; }

    public long? Occurrence { get; init; }

    public long? StartsAt { get; init; }

    public long? EndsAt { get; init; }

    public long? Phase { get; init; }

    /// <summary>As the table keeps them: "day minute length", separated by semicolons.</summary>
    public static string Write(ImmutableArray<SessionSlot> slots) => string.Join(
        ';', slots.Select(slot => string.Create(CultureInfo.InvariantCulture, $"{(int)slot.Day} {slot.StartMinute} {slot.LengthMinutes}")));

    public SessionPlan ToPlan() => new(Zone, [.. Slots.Split(';').Select(Read)], (int)RemindMinutes);

    public GroupSession? ToSession() => Occurrence is { } occurrence && StartsAt is { } starts && EndsAt is { } ends && Phase is { } phase
        ? new GroupSession(occurrence.ToTime(), starts.ToTime(), ends.ToTime(), (SessionPhase)phase)
        : null;

    private static SessionSlot Read(string slot)
    {
        var numbers = Array.ConvertAll(slot.Split(' '), number => int.Parse(number, CultureInfo.InvariantCulture));
        return new SessionSlot((DayOfWeek)numbers[0], numbers[1], numbers[2]);
    }
}
