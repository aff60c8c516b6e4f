using TherapyGroups.Groups;

namespace TherapyGroups.Sessions;

/// <summary>When a group meets, and what is due about it. Pure.</summary>
public static class SessionRules
{
    /// <summary><see cref="PlanResult.Planned"/> if it may be planned so.</summary>
    public static PlanResult Check(GroupState group, PlanSessions wish)
    {
        if (!GroupRoles.MayRun(group, wish.By, wish.AsAdministrator))
        {
            return PlanResult.NotAFacilitator;
        }

        if (group.ClosedAt is not null)
        {
            return PlanResult.GroupClosed;
        }

        if (wish.Plan is not { } plan)
        {
            return PlanResult.Planned;
        }

        return SessionTimes.FindZone(plan.Zone) is null ? PlanResult.UnknownZone
            : plan.Slots.Length is 0 or > SessionLimits.SlotsMax ? PlanResult.SlotCount
            : plan.Slots.Any(slot => !IsInBounds(slot)) ? PlanResult.InvalidSlot
            : plan.RemindMinutes is < 0 or > SessionLimits.RemindMinutesMax ? PlanResult.InvalidReminder
            : SessionTimes.Overlap(plan.Slots) ? PlanResult.Overlap
            : PlanResult.Planned;
    }

    /// <summary>
    /// What is due. Who was away finds the latest thing alone: no reminder of a session that has begun, no opening of one that is over.
    /// </summary>
    /// <remarks>
    /// <code>
    /// phase     | before the reminder | from the reminder | from the start | from the end
    /// Planned   | Wait                | Remind            | Open           | Skip
    /// Reminded  | Wait                | Wait              | Open           | Skip
    /// Open      | Wait                | Wait              | Wait           | Close
    /// </code>
    /// </remarks>
    public static SessionStep Next(SessionPlan plan, GroupSession session, DateTimeOffset now) => session.Phase switch
    {
        SessionPhase.Planned => now >= session.EndsAt ? SessionStep.Skip
            : now >= session.StartsAt ? SessionStep.Open
            : now >= RemindAt(plan, session) ? SessionStep.Remind
            : SessionStep.Wait,
        SessionPhase.Reminded => now >= session.EndsAt ? SessionStep.Skip
            : now >= session.StartsAt ? SessionStep.Open
            : SessionStep.Wait,
        SessionPhase.Open => now >= session.EndsAt ? SessionStep.Close : SessionStep.Wait,
    };

    /// <summary>When the next thing is due about it, UTC.</summary>
    public static DateTimeOffset DueAt(SessionPlan plan, GroupSession session) => session.Phase switch
    {
        SessionPhase.Planned => RemindAt(plan, session),
        SessionPhase.Reminded => session.StartsAt,
        SessionPhase.Open => session.EndsAt,
    };

    /// <summary>The session that is on by the plan, else the next one.</summary>
    public static GroupSession First(SessionPlan plan, DateTimeOffset now) =>
        FirstToEndAfter(plan, now.AddMinutes(-SessionLimits.LengthMinutesMax - 1), now);

    /// <summary>The session that comes after this one, and is not over.</summary>
    public static GroupSession After(SessionPlan plan, GroupSession session, DateTimeOffset now) =>
        FirstToEndAfter(plan, session.Occurrence, now);

    /// <summary>The session moved, or why it cannot be.</summary>
    public static MoveOutcome Move(GroupState group, MoveSession wish, DateTimeOffset now)
    {
        if (!GroupRoles.MayRun(group, wish.By, wish.AsAdministrator))
        {
            return new MoveOutcome(MoveResult.NotAFacilitator);
        }

        if (group.Plan is not { } plan || group.Session is not { } session)
        {
            return new MoveOutcome(MoveResult.NothingPlanned);
        }

        if (wish.StartsAt <= now || wish.StartsAt > now.AddDays(SessionLimits.MoveDaysMax))
        {
            return new MoveOutcome(MoveResult.InvalidTime, session);
        }

        var moved = session with
        {
            StartsAt = wish.StartsAt,
            EndsAt = wish.StartsAt + (session.EndsAt - session.StartsAt),
            Phase = SessionPhase.Planned,
        };
        return moved.EndsAt > SessionTimes.Next(plan, session.Occurrence).StartsAt
            ? new MoveOutcome(MoveResult.Overlap, session)
            : new MoveOutcome(MoveResult.Moved, moved);
    }

    private static GroupSession FirstToEndAfter(SessionPlan plan, DateTimeOffset after, DateTimeOffset now)
    {
        var next = SessionTimes.Next(plan, after);
        while (next.EndsAt <= now)
        {
            // Whoever was away for long does not go through every week that went by.
            var late = now.AddMinutes(-SessionLimits.LengthMinutesMax - 1);
            next = SessionTimes.Next(plan, next.StartsAt > late ? next.StartsAt : late);
        }

        return next;
    }

    /// <summary>No reminder is due before the session itself where none is wanted.</summary>
    private static DateTimeOffset RemindAt(SessionPlan plan, GroupSession session) => session.StartsAt.AddMinutes(-plan.RemindMinutes);

    private static bool IsInBounds(SessionSlot slot) =>
        Enum.IsDefined(slot.Day)
        && slot.StartMinute is >= 0 and < SessionTimes.DayMinutes
        && slot.LengthMinutes is >= SessionLimits.LengthMinutesMin and <= SessionLimits.LengthMinutesMax;
}
