using System.Globalization;
using TherapyGroups.Sessions;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>The body of <c>PUT /api/groups/{id}/plan</c>.</summary>
/// <param name="TimeZone">An IANA name, such as <c>Europe/Berlin</c>.</param>
/// <param name="Sessions">One to seven a week.</param>
/// <param name="ReminderMinutes">How long before a session its members are reminded; 30 where nothing is said, 0 for never.</param>
/// <param name="OpenBetweenSessions">Whether members can write between sessions too; they can where nothing is said.</param>
public sealed record PlanBody(string? TimeZone, IReadOnlyList<SlotBody>? Sessions, int? ReminderMinutes, bool? OpenBetweenSessions)
{
    /// <summary>The plan as it was wished; null if a session cannot be read.</summary>
    public SessionPlan? ToPlan()
    {
        var slots = (Sessions ?? []).Select(slot => slot?.ToSlot()).ToList();
        return slots.TrueForAll(slot => slot is not null)
            ? new SessionPlan(
                TimeZone ?? "", [.. slots.OfType<SessionSlot>()], ReminderMinutes ?? SessionLimits.RemindMinutesDefault)
            : null;
    }
}

/// <summary>One meeting of the week.</summary>
/// <param name="Day"><c>monday</c> to <c>sunday</c>.</param>
/// <param name="At">By the clock of the plan's zone, such as <c>19:30</c>.</param>
/// <param name="Minutes">How long it lasts.</param>
public sealed record SlotBody(string? Day, string? At, int? Minutes)
{
    public SessionSlot? ToSlot() =>
        Enum.TryParse<DayOfWeek>(Day, ignoreCase: true, out var day) && !int.TryParse(Day, CultureInfo.InvariantCulture, out _)
        && TimeOnly.TryParseExact(At, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        && Minutes is { } minutes
            ? new SessionSlot(day, (at.Hour * 60) + at.Minute, minutes)
            : null;
}
