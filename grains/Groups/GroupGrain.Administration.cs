using System.Collections.Immutable;
using System.Globalization;
using TherapyGroups.Audit;
using TherapyGroups.Clock;
using TherapyGroups.Sessions;
using TherapyGroups.Storage;

namespace TherapyGroups.Groups;

/// <summary>What administrators do with a group that is there.</summary>
public sealed partial class GroupGrain
{
    public async Task<ChangeGroupOutcome> ChangeGroup(ChangeGroup command)
    {
        for (var attempt = 1; attempt <= AppendAttempts; attempt++)
        {
            if (await State() is not { } group)
            {
                return new ChangeGroupOutcome(ChangeGroupResult.UnknownGroup);
            }

            var now = time.Now();
            var line = await waitingList.Line(Group);
            var result = GroupSettingsRules.Check(group, line, command, now);
            if (result != ChangeGroupResult.Changed)
            {
                return new ChangeGroupOutcome(result, group.Settings, GroupSettingsRules.SeatsTaken(group, line, now));
            }

            var settings = GroupSettingsRules.After(group, command);
            var changed = GroupSettingsEvents.Changed(group.Head + 1, command.By, settings, now);
            var act = new AuditEntry(now, command.By, "group.change", Group.Value, Words(settings));
            if (await Append(group, changed, () => book.Append(Group, changed, act)))
            {
                // Posts from before slow rooms were wished for may not be known: they are read.
                state = null;
                await CoverMayBeOther();
                await SeatMayBeFree();
                return new ChangeGroupOutcome(result, settings, Seq: changed.Seq);
            }
        }

        throw new StorageUnavailableException("The group's log is being written by another activation.");
    }

    public async Task<CloseGroupOutcome> CloseGroup(CloseGroup command)
    {
        for (var attempt = 1; attempt <= AppendAttempts; attempt++)
        {
            state = null;
            if (await State() is not { IsPrivate: false } group)
            {
                return new CloseGroupOutcome(CloseGroupResult.UnknownGroup);
            }

            if (group.ClosedAt is { } closedAt)
            {
                return new CloseGroupOutcome(CloseGroupResult.AlreadyClosed, closedAt);
            }

            var now = time.Now();
            var waiting = await waitingList.Line(Group);
            ImmutableArray<GroupEvent> events = group.Session is { Phase: SessionPhase.Open } on
                ? [SessionEvents.Closed(group.Head + 1, on, now), GroupSettingsEvents.Closed(group.Head + 2, command.By, now)]
                : [GroupSettingsEvents.Closed(group.Head + 1, command.By, now)];
            var act = new AuditEntry(now, command.By, "group.close", Group.Value, command.Reason);
            if (await Append(group, events, () => book.Close(Group, events, act)))
            {
                await CoverMayBeOther();
                await Nudge([.. group.Seats.Keys, .. waiting.Select(place => place.Member)]);
                return new CloseGroupOutcome(CloseGroupResult.Closed, now);
            }
        }

        throw new StorageUnavailableException("The group's log is being written by another activation.");
    }

    /// <summary>For the audit log.</summary>
    private static string Words(GroupSettings settings) => string.Create(
        CultureInfo.InvariantCulture, $"capacity {settings.Capacity}, coverage {settings.Coverage}, else {settings.WhenUncovered}");

    /// <summary>Those who have the room open hear at once what holds now; who misses it hears it at the next renewal.</summary>
    private async Task CoverMayBeOther()
    {
        if (await State() is { } group)
        {
            uncoveredSince = null;
            var cover = await Look(group, time.Now());
            await watchers.Notify(watcher => watcher.IsCovered(cover));
        }
    }
}
