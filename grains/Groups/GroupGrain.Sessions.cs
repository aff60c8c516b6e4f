using System.Collections.Immutable;
using TherapyGroups.Clock;
using TherapyGroups.Members;
using TherapyGroups.Sessions;
using TherapyGroups.Storage;

namespace TherapyGroups.Groups;

/// <summary>When the group meets.</summary>
public sealed partial class GroupGrain
{
    public async Task<PlanOutcome> PlanSessions(PlanSessions command)
    {
        state = null;
        if (await State() is not { } group)
        {
            return new PlanOutcome(PlanResult.UnknownGroup);
        }

        var result = SessionRules.Check(group, command);
        if (result != PlanResult.Planned)
        {
            return new PlanOutcome(result);
        }

        var now = time.Now();
        if (group is { Plan: { } old, Session: { Phase: SessionPhase.Open } on })
        {
            // What is on ends with the plan that it was of.
            await Step(group, [SessionEvents.Closed(group.Head + 1, on, now)], SessionRules.After(old, on, now), old, null);
        }

        var from = group.StartsOn > now ? group.StartsOn.Value : now;
        var first = command.Plan is { } plan ? SessionRules.First(plan, from) : null;
        state = null;
        await schedule.Plan(command, Group, first, now);
        await SessionDue();
        return new PlanOutcome(result, (await State())?.Session);
    }

    public async Task<MoveOutcome> MoveSession(MoveSession command)
    {
        for (var attempt = 1; attempt <= AppendAttempts; attempt++)
        {
            state = null;
            if (await State() is not { } group)
            {
                return new MoveOutcome(MoveResult.UnknownGroup);
            }

            var now = time.Now();
            var outcome = SessionRules.Move(group, command, now);
            if (outcome is not { Result: MoveResult.Moved, Session: { } moved } || group is not { Plan: { } plan, Session: { } session })
            {
                return outcome;
            }

            ImmutableArray<GroupEvent> events = session.Phase == SessionPhase.Open
                ?
                [
                    SessionEvents.Closed(group.Head + 1, session with { EndsAt = now }, now),
                    SessionEvents.Moved(group.Head + 2, moved, now),
                ]
                : [SessionEvents.Moved(group.Head + 1, moved, now)];
            if (await Step(group, events, moved, plan, MemberNoticeKind.SessionMoved))
            {
                return outcome;
            }
        }

        throw new StorageUnavailableException("The group's log is being written by another activation.");
    }

    public async Task SessionDue()
    {
        // Read anew: what made it due may have been written past this activation.
        state = null;
        if (await State() is not { Plan: { } plan, Session: { } session } group)
        {
            return;
        }

        var now = time.Now();
        switch (SessionRules.Next(plan, session, now))
        {
            case SessionStep.Wait:
                break;
            case SessionStep.Remind:
                await Keep(group, session with { Phase = SessionPhase.Reminded }, MemberNoticeKind.SessionReminder);
                break;
            case SessionStep.Skip:
                await Keep(group, SessionRules.After(plan, session, now), null);
                break;
            case SessionStep.Open:
                var on = session with { Phase = SessionPhase.Open };
                await Step(group, [SessionEvents.Opened(group.Head + 1, on, now)], on, plan, null);
                break;
            case SessionStep.Close:
                await Step(
                    group, [SessionEvents.Closed(group.Head + 1, session, now)], SessionRules.After(plan, session, now), plan, null);
                break;
        }
    }

    /// <summary>A step that the log tells of. False if another activation was faster: whatever is due is due again.</summary>
    private async Task<bool> Step(
        GroupState group, ImmutableArray<GroupEvent> events, GroupSession after, SessionPlan plan, MemberNoticeKind? notice)
    {
        var dueAt = SessionRules.DueAt(plan, after);
        if (!await Append(group, events, () => schedule.Append(Group, events, after, dueAt, notice)))
        {
            return false;
        }

        state = state is { } folded ? folded with { Session = after } : null;
        if (notice is not null)
        {
            await Nudge(group.Seats.Keys);
        }

        return true;
    }

    /// <summary>A step that the log does not tell of.</summary>
    private async Task Keep(GroupState group, GroupSession after, MemberNoticeKind? notice)
    {
        if (group is not { Plan: { } plan, Session: { } before })
        {
            return;
        }

        state = null;
        if (await schedule.Keep(Group, before, after, SessionRules.DueAt(plan, after), notice, time.Now()) && notice is not null)
        {
            await Nudge(group.Seats.Keys);
        }
    }
}
