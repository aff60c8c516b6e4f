using System.Collections.Immutable;
using TherapyGroups.Clock;
using TherapyGroups.Members;
using TherapyGroups.Storage;

namespace TherapyGroups.Groups;

/// <summary>How fast the room goes, and who is in it now.</summary>
public sealed partial class GroupGrain
{
    private RoomPresence presence = RoomPresence.Nobody;

    public async Task<SlowModeOutcome> SetSlowMode(SetSlowMode command)
    {
        for (var attempt = 1; attempt <= AppendAttempts; attempt++)
        {
            if (await State() is not { } group)
            {
                return new SlowModeOutcome(SlowModeResult.UnknownGroup);
            }

            var result = SlowModeRules.Check(group, command);
            if (result != SlowModeResult.Set)
            {
                // Whoever asks twice, because the first answer was lost, gets it.
                return new SlowModeOutcome(
                    result, result == SlowModeResult.Unchanged ? await log.LastOf(Group, GroupEventKind.SlowMode) : 0);
            }

            var changed = GroupEvents.SlowMode(group.Head + 1, command, time.Now());
            if (await Append(group, changed))
            {
                return new SlowModeOutcome(SlowModeResult.Set, changed.Seq);
            }
        }

        throw new StorageUnavailableException("The group's log is being written by another activation.");
    }

    public Task<ImmutableArray<MemberId>> WhoIsHere()
    {
        var since = time.Now() - TimeSpan.FromSeconds(WatcherLimits.ExpirySeconds);
        return Task.FromResult(presence.Said.Values.Where(front => front.At > since).SelectMany(front => front.Members).Distinct()
            .ToImmutableArray());
    }

    public async Task Here(IGroupWatcher watcher, ImmutableArray<MemberId> members)
    {
        var now = presence.Say(watcher, members, time.Now());
        // A front end that has not spoken before was told nothing yet: it hears who is here though nobody came or went.
        var isNews = !now.IsSameAs(presence) || (!members.IsEmpty && !presence.Said.ContainsKey(watcher));
        presence = now;
        if (isNews && await State() is { } group)
        {
            var here = (await Present(group, [.. now.Here]))
                .OrderBy(one => one.Pseudonym, StringComparer.OrdinalIgnoreCase).ToImmutableArray();
            await watchers.Notify(one => one.ArePresent(here));
            await LookAtCover(group);
        }
    }

    /// <summary>Those with a seat, and those who sit in: a group sees who reads along. Nobody else is shown.</summary>
    private async Task<IEnumerable<PresentMember>> Present(GroupState group, ImmutableArray<MemberId> here)
    {
        var seated = here.Where(group.Seats.ContainsKey)
            .Select(member => new PresentMember(member, group.Seats[member].Pseudonym, group.Seats[member].Role));
        var others = here.Where(member => !group.Seats.ContainsKey(member)).ToHashSet();
        if (others.Count == 0)
        {
            return seated;
        }

        var sitIn = (await guests.Now(Group, time.Now())).Where(guest => others.Contains(guest.Member));
        return seated.Concat(sitIn.Select(guest => new PresentMember(guest.Member, guest.Pseudonym, GroupRole.Member, IsGuest: true)));
    }
}
