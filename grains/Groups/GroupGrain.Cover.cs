using TherapyGroups.Clock;
using TherapyGroups.Sessions;

namespace TherapyGroups.Groups;

/// <summary>Whether those whom the room needs are there.</summary>
public sealed partial class GroupGrain
{
    /// <summary>What was found, and when. In memory alone: it is about this moment.</summary>
    private (RoomCover Cover, DateTimeOffset At)? looked;

    /// <summary>Since when the room has been without cover, as far as this activation knows; null while it is covered.</summary>
    private DateTimeOffset? uncoveredSince;

    private async ValueTask<CoverageEffect> Effect(GroupState group, DateTimeOffset now) =>
        group.Coverage == Coverage.None || group.ClosedAt is not null ? CoverageEffect.None
        : looked is { } known && now - known.At < CoverageRules.LookAgain ? known.Cover.Effect
        : (await Look(group, now)).Effect;

    private async Task<RoomCover> Look(GroupState group, DateTimeOffset now)
    {
        var keeperIsHere = presence.Here.Any(member => group.Seats.TryGetValue(member, out var seat) && seat.Role != GroupRole.Member);
        var clinicianIsOnDuty = group.Coverage == Coverage.Clinician && (await duty.OnDutyByLoad()).Count > 0;
        var cover = CoverageRules.Of(group, keeperIsHere, clinicianIsOnDuty);
        looked = (cover, now);
        uncoveredSince = cover.IsCovered ? null : uncoveredSince ?? now;
        return cover;
    }

    /// <summary>Somebody came or went: what was found before counts no longer, and nobody is refused for it.</summary>
    private async Task LookAtCover(GroupState group)
    {
        if (group.Coverage != Coverage.None)
        {
            var cover = await Look(group, time.Now());
            await watchers.Notify(watcher => watcher.IsCovered(cover));
        }
    }

    /// <summary>At a front end's renewal: says how it stands, and ends the session of a room that does not go on without cover.</summary>
    private async Task TellCover(IGroupWatcher watcher)
    {
        // A room that needs nobody any more says so to those who were told that it did.
        if (await State() is not { } group || (group.Coverage == Coverage.None && looked is null))
        {
            return;
        }

        var now = time.Now();
        var cover = await Look(group, now);
        await watcher.IsCovered(cover);
        if (cover.Effect == CoverageEffect.Close && now - uncoveredSince >= CoverageRules.CloseAfter
            && group is { Plan: { } plan, Session: { Phase: SessionPhase.Open } on })
        {
            await Step(group, [SessionEvents.Closed(group.Head + 1, on, now)], SessionRules.After(plan, on, now), plan, null);
        }
    }
}
