using System.Globalization;
using TherapyGroups.Groups;
using TherapyGroups.Sessions;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>When a group meets.</summary>
/// <param name="TimeZone">The plan's zone; null without a plan.</param>
/// <param name="Plan">The week by the zone's own clock.</param>
/// <param name="Session">The session that is on, else the next one; null without a plan.</param>
/// <param name="Upcoming">Those after it, in order.</param>
public sealed record ScheduleView(
    string? TimeZone, IReadOnlyList<SlotView> Plan, int? ReminderMinutes, bool OpenBetweenSessions, bool IsOpen, SessionView? Session,
    IReadOnlyList<SessionView> Upcoming)
{
    public static ScheduleView Of(GroupState group, int ahead, DateTimeOffset now)
    {
        var upcoming = new List<SessionView>();
        if (group is { Plan: { } plan, Session: { } session })
        {
            for (var next = session; upcoming.Count < ahead; upcoming.Add(SessionView.Of(next)))
            {
                next = SessionRules.After(plan, next, now);
            }
        }

        return new ScheduleView(
            group.Plan?.Zone, [.. (group.Plan?.Slots ?? []).Select(SlotView.Of)], group.Plan?.RemindMinutes,
            group.Plan is null || group.OpenBetweenSessions, group.IsOpen && !(group.StartsOn > now),
            group.Session is { } stands ? SessionView.Of(stands) : null, upcoming);
    }
}

/// <summary>One session. Its id is opaque, and stays when it is moved.</summary>
public sealed record SessionView(string Id, DateTimeOffset StartsAt, DateTimeOffset EndsAt, bool IsOpen)
{
    public static SessionView Of(GroupSession session) => new(
        session.Occurrence.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), session.StartsAt, session.EndsAt,
        session.Phase == SessionPhase.Open);
}

/// <summary>One meeting of the week.</summary>
public sealed record SlotView(string Day, string At, int Minutes)
{
    public static SlotView Of(SessionSlot slot) => new(
        slot.Day.ToString().ToLowerInvariant(),
        TimeOnly.MinValue.AddMinutes(slot.StartMinute).ToString("HH:mm", CultureInfo.InvariantCulture),
        slot.LengthMinutes);
}
