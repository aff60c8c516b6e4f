using System.Collections.Immutable;

namespace TherapyGroups.Sessions;

/// <summary>
/// From the clock on the wall to the world's time. Pure. A group meets at the same time of its own day, summer and winter: a time that
/// the clock leaves out is met as much later as the clock was put forward; a time that the clock shows twice, the first time.
/// </summary>
public static class SessionTimes
{
    public const int DayMinutes = 24 * 60;
    private const int WeekMinutes = 7 * DayMinutes;

    /// <summary>A week, and a day on either side of it for the zones' distance from UTC.</summary>
    private const int SearchDays = 9;

    /// <summary>The zone of an IANA name, or null if this server knows none.</summary>
    public static TimeZoneInfo? FindZone(string name) =>
        (name == "UTC" || name.Contains('/', StringComparison.Ordinal)) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : null;

    /// <summary>The first session of the plan that begins after that.</summary>
    /// <exception cref="InvalidOperationException">The plan has no slots, or its zone is not known: neither is ever stored.</exception>
    public static GroupSession Next(SessionPlan plan, DateTimeOffset after)
    {
        var zone = FindZone(plan.Zone) ?? throw new InvalidOperationException("A plan in a time zone that this server does not know.");
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).DateTime).AddDays(-1);
        var found =
            from offset in Enumerable.Range(0, SearchDays + 1)
            let date = day.AddDays(offset)
            from slot in plan.Slots
            where slot.Day == date.DayOfWeek
            let startsAt = ToWorld(zone, date, slot.StartMinute)
            where startsAt > after
            orderby startsAt
            select new GroupSession(startsAt, startsAt, startsAt.AddMinutes(slot.LengthMinutes), SessionPhase.Planned);
        return found.FirstOrDefault() ?? throw new InvalidOperationException("A plan without a session in a week.");
    }

    /// <summary>When the clock on the wall shows this, UTC.</summary>
    public static DateTimeOffset ToWorld(TimeZoneInfo zone, DateOnly date, int minute)
    {
        var wall = date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified).AddMinutes(minute);
        if (zone.IsInvalidTime(wall))
        {
            // The distance from UTC that held before the clock was put forward makes it as much later as that was.
            return new DateTimeOffset(wall, OffsetBeforeGap(zone, wall)).ToUniversalTime();
        }

        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    /// <summary>Whether two meetings of a week overlap by the clock on the wall.</summary>
    public static bool Overlap(ImmutableArray<SessionSlot> slots)
    {
        var sorted = slots.OrderBy(StartOfWeekMinute).ToList();
        return sorted.Select((slot, index) =>
        {
            var next = sorted[(index + 1) % sorted.Count];
            var gap = StartOfWeekMinute(next) - StartOfWeekMinute(slot);
            return slot.LengthMinutes > (index + 1 == sorted.Count ? gap + WeekMinutes : gap);
        }).Any(overlaps => overlaps);
    }

    private static int StartOfWeekMinute(SessionSlot slot) => ((int)slot.Day * DayMinutes) + slot.StartMinute;

    private static TimeSpan OffsetBeforeGap(TimeZoneInfo zone, DateTime wall)
    {
        var before = wall;
        while (zone.IsInvalidTime(before))
        {
            before = before.AddMinutes(-15);
        }

        return zone.GetUtcOffset(before);
    }
}
